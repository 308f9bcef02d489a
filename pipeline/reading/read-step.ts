/**
 * What is being done, in words that a screen can say: a card is read file by file, a phone's answer in one;
 * then either is verified.
 */
export type ReadStep =
  | 'name-and-address'
  | 'photo'
  | 'birth-date'
  | 'issuer-proof'
  | 'phone-answer'
  | 'verifying';
