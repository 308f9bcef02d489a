import { type Check, CLOCK_CHECK, notCheckable, passed } from './check.ts';

/** No reading can happen before this program existed: an earlier clock is wrong. */
export const BUILT_AT: Date = new Date('2026-11-01T00:00:00+09:00');

/** Whether dates can be judged at all on this machine. */
export function checkClock(now: Date): Check {
  // Asked this way round, a clock that gives no time at all is implausible too.
  return now >= BUILT_AT ? passed(CLOCK_CHECK) : notCheckable(CLOCK_CHECK, 'clock-implausible');
}
