import type { Draft } from './number-fields.ts';

/** Days of each month; 29 February always counts, since the year as printed may be of any era. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** The first cards were issued in 2016 (ui-spec 4). */
const FIRST_EXPIRY = 2016;
const LONGEST_VALIDITY = 11;

export type NumberProblem = 'month' | 'day' | 'expiryTooOld';
export type NumberWarning = 'expiryPast' | 'expiryFar';

/** What cannot be on any card: the number is not used. Only parts that are complete are judged. */
export function numberProblem({ month, day, expiry }: Draft): NumberProblem | null {
  const monthNumber = month?.length === 2 ? Number(month) : null;
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) return 'month';
  const dayNumber = day?.length === 2 ? Number(day) : null;
  const longest = monthNumber === null ? 31 : (DAYS[monthNumber - 1] ?? 31);
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > longest)) return 'day';
  if (expiry?.length === 4 && Number(expiry) < FIRST_EXPIRY) return 'expiryTooOld';
  return null;
}

/** What is possible and looks wrong: said, not stopped. */
export function numberWarning({ expiry }: Draft, thisYear: number): NumberWarning | null {
  if (expiry?.length !== 4) return null;
  const year = Number(expiry);
  if (year < thisYear) return 'expiryPast';
  return year > thisYear + LONGEST_VALIDITY ? 'expiryFar' : null;
}
