const NO_LETTERS = /^[\p{Nd}\p{P}\p{S}\p{Z}]*\p{Nd}[\p{Nd}\p{P}\p{S}\p{Z}]*$/u;
const LONG_NUMBER = /\p{Nd}{4,}/gu;

/** Stands in a message where digits stood: they may be somebody's number, and messages are kept. */
export const DIGITS = '(digits)';

/** A word of the command line as it may be said again: without a number, however it was written. */
export function quote(word: string): string {
  return NO_LETTERS.test(word) ? DIGITS : word.replaceAll(LONG_NUMBER, DIGITS);
}
