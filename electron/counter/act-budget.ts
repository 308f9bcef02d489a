/**
 * What a window's page may still say: a bucket of words that fills with time, and beside it the words that
 * were said over it and are not forgotten yet. `now` is a clock in milliseconds that never goes back.
 */
export interface ActBudget {
  readonly at: number;
  readonly left: number;
  readonly over: number;
  /** When the page was ended last for being over it; null where it never was. */
  readonly endedAt: number | null;
}

/**
 * `dropped`: not looked at. `taken-over`: no page of ours says so much, and no person through one; this
 * one is to be ended like one that crashed.
 */
export type Hearing = 'heard' | 'dropped' | 'taken-over';

/** A held key says 33 words a second, which is the fastest that a person can be; a picture of the camera is three. */
const WORDS_PER_SECOND = 40;

/** At once: a long press and a scanner's digits, while the main process was busy for two seconds. */
const MOST_WORDS = 120;

/**
 * Words over it that are a page out of hand: half a minute of a held key that was heard late. What floods
 * says as many in less than a second; a little too much for long is only dropped.
 */
const TOO_MANY_OVER = 1000;

/** Milliseconds that a new page is given to come: ending it again meanwhile would stop it from coming. */
const TIME_TO_COME_BACK = 5000;

export function fullBudget(now: number): ActBudget {
  return { at: now, left: MOST_WORDS, over: 0, endedAt: null };
}

/** Takes a word out of the bucket, or as many as one is worth. */
export function spend(
  before: ActBudget,
  words: number,
  now: number,
): { readonly budget: ActBudget; readonly hearing: Hearing } {
  const gained = (Math.max(0, now - before.at) / 1000) * WORDS_PER_SECOND;
  const left = Math.min(MOST_WORDS, before.left + gained);
  const over = Math.max(0, before.over - gained);
  const after = { at: Math.max(now, before.at), endedAt: before.endedAt };
  if (left >= words) {
    return { budget: { ...after, left: left - words, over }, hearing: 'heard' };
  }
  if (over + 1 < TOO_MANY_OVER) {
    return { budget: { ...after, left, over: over + 1 }, hearing: 'dropped' };
  }
  return endPage({ ...after, left, over: TOO_MANY_OVER });
}

/** For a page that is proved to be none of ours: it is ended now, unless another is just coming. */
export function endPage(before: ActBudget): {
  readonly budget: ActBudget;
  readonly hearing: Hearing;
} {
  const { at, endedAt } = before;
  if (endedAt !== null && at - endedAt < TIME_TO_COME_BACK) {
    return { budget: before, hearing: 'dropped' };
  }
  return { budget: { ...before, over: 0, endedAt: at }, hearing: 'taken-over' };
}
