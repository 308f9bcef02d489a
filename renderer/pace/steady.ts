/**
 * How a text may be treated when the next one is there before it was read:
 * `may-be-skipped` is left out when a newer one comes; `must-be-shown` gets its time (the end of a
 * reading, good or not); `at-once` takes the place of everything, for what a person asked for by a
 * touch and for what ends a showing (wiping, a closed counter).
 */
export type Pace = 'may-be-skipped' | 'must-be-shown' | 'at-once';

export interface PacedText<T> {
  readonly value: T;
  /** Equal for values that are the same text: its value may move (progress), its time goes on. */
  readonly key: string;
  readonly pace: Pace;
}

/** What stands on the screen since when, and at most two texts that wait: an end, and the newest. */
export interface Steady<T> {
  readonly shown: PacedText<T>;
  readonly sinceMs: number;
  readonly waiting: readonly PacedText<T>[];
}

export function startSteady<T>(text: PacedText<T>, nowMs: number): Steady<T> {
  return { shown: text, sinceMs: nowMs, waiting: [] };
}

/**
 * What stands on the screen now that `text` is the newest. Asked again with the same text it moves on
 * with the time alone.
 */
export function paced<T>(
  steady: Steady<T>,
  text: PacedText<T>,
  nowMs: number,
  atLeastMs: number,
): Steady<T> {
  if (text.pace === 'at-once') {
    const sinceMs = text.key === steady.shown.key ? steady.sinceMs : nowMs;
    return { shown: text, sinceMs, waiting: [] };
  }
  return moved(taken(steady, text), nowMs, atLeastMs);
}

/** When the next text comes to its place; null where none waits. */
export function nextAtMs<T>({ waiting, sinceMs }: Steady<T>, atLeastMs: number): number | null {
  return waiting.length === 0 ? null : sinceMs + atLeastMs;
}

function taken<T>(steady: Steady<T>, text: PacedText<T>): Steady<T> {
  const before = steady.waiting.at(-1);
  if (before?.key === text.key)
    return { ...steady, waiting: [...steady.waiting.slice(0, -1), text] };
  // A newer end makes the older one untrue, and what came between them.
  const kept =
    text.pace === 'must-be-shown'
      ? []
      : steady.waiting.filter(({ pace }) => pace === 'must-be-shown');
  if (kept.length === 0 && text.key === steady.shown.key)
    return { ...steady, shown: text, waiting: [] };
  return { ...steady, waiting: [...kept, text] };
}

function moved<T>(steady: Steady<T>, nowMs: number, atLeastMs: number): Steady<T> {
  const [next, ...waiting] = steady.waiting;
  if (next === undefined || nowMs < steady.sinceMs + atLeastMs) return steady;
  return { shown: next, sinceMs: nowMs, waiting };
}
