/**
 * How the reader at a counter stands: it decides which picture shows where a card or a phone goes, and
 * how the steps are worded (facts/jp-mdoc.md 4.5, item 17). A setting of the counter: no reader tells.
 *
 * - `flat-pad`: lies on the counter, things are laid on top: Sony RC-S300 and RC-S380, ACS ACR122U,
 *   ACR1251U and ACR1252U, the pads of I-O Data.
 * - `upright`: faces the visitor, things are held against its front: one of those pads in a holder or on
 *   a partition, a payment terminal's side.
 * - `slot-stand`: a ledge or a slot holds the card upright by itself: the stand kind of reader known
 *   from medical receptions.
 * - `built-in`: a marked area of a kiosk or a multifunction machine, with a module such as Sony RC-S660/U.
 */
export const READER_TYPES = ['flat-pad', 'upright', 'slot-stand', 'built-in'] as const;

export type ReaderType = (typeof READER_TYPES)[number];
