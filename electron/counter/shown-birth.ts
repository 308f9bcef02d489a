import { ageRange } from '../../pipeline/identity/age.ts';
import { type CalendarDate, dateInJapan, isFull } from '../../pipeline/identity/calendar-date.ts';
import { eraYear } from '../../pipeline/identity/era.ts';
import type { ShownBirth } from '../contract/clerk-view.ts';

/** A birth date in both forms, with the age in Japan at `now`. */
export function shownBirth(date: CalendarDate, now: Date): ShownBirth {
  const age = ageRange(date, dateInJapan(now));
  return { date, era: isFull(date) ? eraYear(date) : null, age };
}
