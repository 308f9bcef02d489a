import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { nextAtMs, type Pace, paced, type Steady, startSteady } from './steady.ts';

/** A visitor's text can be read to its end (ui-spec 7). */
const AT_LEAST_MS = 3_000;

/**
 * What the visitor sees of a value that may change too fast to be read: each text stays at least
 * `atLeastMs`, then the newest has its place. `key` is equal for values that are the same text.
 */
export function useSteady<T>(value: T, key: string, pace: Pace, atLeastMs = AT_LEAST_MS): T {
  const held = useRef<Steady<T> | null>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const text = { value, key, pace };
  const now = performance.now();
  const steady =
    held.current === null ? startSteady(text, now) : paced(held.current, text, now, atLeastMs);

  // Only what was drawn counts: a drawing that React gives up changes nothing.
  useLayoutEffect(() => {
    held.current = steady;
  });

  const nextAt = nextAtMs(steady, atLeastMs);
  useEffect(() => {
    if (nextAt === null) return undefined;
    const timer = setTimeout(draw, Math.max(0, Math.ceil(nextAt - performance.now())));
    return () => clearTimeout(timer);
  }, [nextAt]);

  return steady.shown.value;
}
