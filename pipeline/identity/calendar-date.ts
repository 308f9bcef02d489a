/**
 * A date of the Gregorian calendar without time or zone. A birth date may lack its day, or month and
 * day (records of people whose birth date is not known in full).
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date that has all its parts. */
export interface FullDate extends CalendarDate {
  readonly month: number;
  readonly day: number;
}

export function isFull(date: CalendarDate): date is FullDate {
  return date.month !== null && date.day !== null;
}

/** `YYYYMMDD` of eight digits; `00` for a month or day that is not known. Null when no such date exists. */
export function parseCompactDate(digits: string): CalendarDate | null {
  if (!/^\d{8}$/.test(digits)) return null;
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (year < 1800) return null;
  if (month === 0) return day === 0 ? { year, month: null, day: null } : null;
  if (month > 12) return null;
  if (day === 0) return { year, month, day: null };
  return day <= daysInMonth(year, month) ? { year, month, day } : null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO 8601: `YYYY-MM-DD`, or `YYYY-MM` and `YYYY` where parts are not known. */
export function isoDate(date: CalendarDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  for (const part of [date.month, date.day]) {
    if (part !== null) parts.push(String(part).padStart(2, '0'));
  }
  return parts.join('-');
}

/** Negative when `a` is before `b`, 0 when equal. */
export function compareDates(a: FullDate, b: FullDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** The date in Japan (UTC+9, no summer time), whatever the machine's own zone is. */
export function dateInJapan(now: Date): FullDate {
  const shifted = new Date(now.getTime() + JAPAN_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: FullDate, b: FullDate): number {
  const at = (date: FullDate) => Date.UTC(date.year, date.month - 1, date.day);
  return Math.round((at(b) - at(a)) / 86_400_000);
}
