/** Characters of a QR code's text that a page may hand over; a phone's code has a few hundred. */
export const LONGEST_QR = 4096;
