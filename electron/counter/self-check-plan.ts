import type { Settings } from '../../desk/settings.ts';

/** At a kiosk whose settings say nothing: when hardly anybody comes, and before the day's updates. */
const KIOSK_TIME = '04:00';
/** The first check does not make the start slower. */
const AFTER_START_MS = 60_000;
/** What was wrong may have been repaired, or was the machine's own load. */
const AGAIN_MS = 5 * 60_000;
/** Between two clocks of one machine, from one check to the next; a clock that is set runs further away. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** The moment of one check by both clocks: the one that people set, and the one that only counts on. */
export interface Moment {
  readonly at: Date;
  /** Milliseconds of `performance.now()`. */
  readonly counted: number;
}

/** Why a check is made: the program started, the time of the day came, the last one was not well. */
export type WhyChecked = 'started' | 'daily' | 'again';

/** `HH:MM` of this machine's zone when the counter checks itself; null where it never does. */
export function selfCheckTime({
  selfCheckAt,
  screen,
}: Pick<Settings, 'selfCheckAt' | 'screen'>): string | null {
  const time = selfCheckAt ?? (screen === 'kiosk' ? KIOSK_TIME : 'off');
  return time === 'off' ? null : time;
}

/** Whether a check is due now; it waits for an empty counter after that. */
export function whyDue(plan: {
  readonly time: string;
  readonly started: Moment;
  readonly last: (Moment & { readonly well: boolean }) | null;
  readonly now: Moment;
}): WhyChecked | null {
  const { time, started, last, now } = plan;
  if (last === null) return now.counted - started.counted >= AFTER_START_MS ? 'started' : null;
  if (!last.well && now.counted - last.counted >= AGAIN_MS) return 'again';
  // A clock that went back past the last check is looked at too: at once, not when it has caught up.
  return last.at < lastTimeOfDay(time, now.at) || last.at > now.at ? 'daily' : null;
}

/** Whether this machine's clock was set back since then: an ended date would count as valid again. */
export function wasSetBack(before: Moment, now: Moment): boolean {
  const shown = now.at.getTime() - before.at.getTime();
  return shown < now.counted - before.counted - CLOCKS_DIFFER_MS;
}

/** The latest moment, not after `now`, at which the clock showed that time of day. */
function lastTimeOfDay(time: string, now: Date): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour, minute);
  if (at > now) at.setDate(at.getDate() - 1);
  return at;
}
