import { fitsAct } from '../contract/act-size.ts';
import { LONGEST_QR } from '../contract/longest-qr.ts';

/**
 * Words that a page may send within a second: enough for the main process to notice a page that floods and
 * to end it (electron/counter/act-budget.ts), too few to keep it from its work.
 */
const MOST_IN_A_SECOND = 2000;

/** Whether one more word may go now; `now` is a clock in milliseconds. */
export function paced(now: () => number): () => boolean {
  let since = now();
  let said = 0;
  return () => {
    if (now() - since >= 1000) {
      since = now();
      said = 0;
    }
    said += 1;
    return said <= MOST_IN_A_SECOND;
  };
}

/**
 * Whether a word is as small and flat as every act is: Electron unpacks what is sent in the main process
 * before anything there can look at it, and that takes as long as the word is large.
 */
export function isFlat(word: unknown): boolean {
  if (typeof word === 'string') return word.length <= LONGEST_QR;
  if (typeof word !== 'object' || word === null) return true;
  return fitsAct(word) && (ArrayBuffer.isView(word) || Object.entries(word).every(isSmall));
}

function isSmall([name, value]: readonly [string, unknown]): boolean {
  if (name.length > LONGEST_QR) return false;
  if (typeof value === 'object') return value === null || ArrayBuffer.isView(value);
  return typeof value !== 'string' || value.length <= 2 * LONGEST_QR;
}
