/** What is being read, in words that a screen can say: from a card, file by file; from a phone, its answer. */
export type ReadStep =
  | 'name-and-address'
  | 'photo'
  | 'birth-date'
  | 'issuer-proof'
  | 'phone-answer';
