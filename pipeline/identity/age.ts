import {
  type CalendarDate,
  compareDates,
  daysInMonth,
  type FullDate,
  isFull,
} from './calendar-date.ts';

/**
 * Completed years on a day. Born on 29 February, one is a year older from 1 March of a common year
 * (the day of birth itself, 年齢計算ニ関スル法律, begins at its midnight). A birth date that lacks parts
 * gives the youngest and the oldest age that it allows.
 */
export function ageRange(birth: CalendarDate, today: FullDate): { min: number; max: number } {
  if (isFull(birth)) {
    const age = completedYears(birth, today);
    return { min: age, max: age };
  }
  const first: FullDate = { year: birth.year, month: birth.month ?? 1, day: 1 };
  const month = birth.month ?? 12;
  const last: FullDate = { year: birth.year, month, day: daysInMonth(birth.year, month) };
  return { min: completedYears(last, today), max: completedYears(first, today) };
}

function completedYears(birth: FullDate, today: FullDate): number {
  const birthday: FullDate = { ...birth, year: today.year };
  return today.year - birth.year - (compareDates(today, birthday) < 0 ? 1 : 0);
}

/** Whether the person has surely completed that many years. */
export function isAtLeast(years: number, birth: CalendarDate, today: FullDate): boolean {
  return ageRange(birth, today).min >= years;
}
