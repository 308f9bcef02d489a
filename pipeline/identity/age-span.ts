import {
  type CalendarDate,
  compareDates,
  daysInMonth,
  type FullDate,
  isFull,
} from './calendar-date.ts';

/**
 * From which day an age counts. By law an age is complete with the end of the day before the birthday
 * (年齢計算ニ関スル法律, 民法 143条), hence
 * - `birthday`: the birthday itself; born on 29 February, 1 March in a common year (75 in 後期高齢者医療);
 * - `first-of-next-month`: the 1st of the month after the one in which the age is complete: born on the
 *   1st, that is the birthday (健康保険法 74条, 70 in the share of costs);
 * - `first-of-april`: the day after the first 31 March on or after that day: born on 1 April, that is the
 *   birthday (年度末, the end of the school year).
 */
export const AGE_BEGINNINGS = ['birthday', 'first-of-next-month', 'first-of-april'] as const;

export interface AgeBound {
  readonly years: number;
  readonly begins: (typeof AGE_BEGINNINGS)[number];
}

/** `from` is the first age within, `until` the first one that is not. */
export interface AgeSpan {
  readonly from?: AgeBound | undefined;
  readonly until?: AgeBound | undefined;
}

/** The first day on which the age counts. */
export function ageBegins({ years, begins }: AgeBound, birth: FullDate): FullDate {
  const birthday = birthdayIn(birth.year + years, birth);
  switch (begins) {
    case 'birthday':
      return birthday;
    case 'first-of-next-month':
      return birthday.day === 1 ? birthday : firstOfNextMonth(birthday);
    case 'first-of-april': {
      const april: FullDate = { year: birthday.year, month: 4, day: 1 };
      const later = compareDates(birthday, april) > 0;
      return later ? { ...april, year: april.year + 1 } : april;
    }
  }
}

function birthdayIn(year: number, { month, day }: FullDate): FullDate {
  return day <= daysInMonth(year, month)
    ? { year, month, day }
    : { year, month: month + 1, day: 1 };
}

function firstOfNextMonth({ year, month }: FullDate): FullDate {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/**
 * Whether the person is of such an age on that day; of a birth date that lacks parts, whether the person
 * may be. Every rule leaves the older person the earlier day, so the first and the last day of birth decide.
 */
export function mayBeWithin({ from, until }: AgeSpan, birth: CalendarDate, on: FullDate): boolean {
  const { first, last } = birthsOf(birth);
  const begun = from === undefined || compareDates(ageBegins(from, first), on) <= 0;
  const over = until !== undefined && compareDates(ageBegins(until, last), on) <= 0;
  return begun && !over;
}

function birthsOf(birth: CalendarDate): { first: FullDate; last: FullDate } {
  if (isFull(birth)) return { first: birth, last: birth };
  const { year } = birth;
  const month = birth.month ?? 12;
  return {
    first: { year, month: birth.month ?? 1, day: 1 },
    last: { year, month, day: daysInMonth(year, month) },
  };
}
