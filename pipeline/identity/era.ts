import { compareDates, type FullDate } from './calendar-date.ts';

/** The eras since 1868 by their first day, newest first (era named by day, ui-spec 6). */
const ERAS = [
  { era: 'reiwa', start: { year: 2019, month: 5, day: 1 } },
  { era: 'heisei', start: { year: 1989, month: 1, day: 8 } },
  { era: 'showa', start: { year: 1926, month: 12, day: 25 } },
  { era: 'taisho', start: { year: 1912, month: 7, day: 30 } },
  { era: 'meiji', start: { year: 1868, month: 1, day: 25 } },
] as const;

export type Era = (typeof ERAS)[number]['era'];

export interface EraYear {
  readonly era: Era;
  /** 1 is 元年. */
  readonly year: number;
}

/** Japan took the Gregorian calendar on 1873-01-01: an earlier day has no era date that we could compute. */
const GREGORIAN_START: FullDate = { year: 1873, month: 1, day: 1 };

/** Every era year that a date was lawfully written in: two on the first day of an era, the old one's last. */
export function eraYears(date: FullDate): readonly EraYear[] {
  const own = eraYear(date);
  if (own === null) return [];
  const index = ERAS.findIndex(({ era }) => era === own.era);
  const before = ERAS[index + 1];
  const firstDay = ERAS[index];
  const changed = firstDay !== undefined && compareDates(date, firstDay.start) === 0;
  if (!changed || before === undefined) return [own];
  return [own, { era: before.era, year: date.year - before.start.year + 1 }];
}

/** The era year of a date; null before 1873. */
export function eraYear(date: FullDate): EraYear | null {
  if (compareDates(date, GREGORIAN_START) < 0) return null;
  const found = ERAS.find(({ start }) => compareDates(date, start) >= 0);
  return found === undefined ? null : { era: found.era, year: date.year - found.start.year + 1 };
}
