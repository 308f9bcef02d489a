import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedYears } from '../../fixtures/virtual/persons/calendar-day.ts';
import { ageRange, isAtLeast } from './age.ts';
import { type CalendarDate, daysInMonth, type FullDate } from './calendar-date.ts';

const date = (iso: string): FullDate => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};
const ages = (birth: CalendarDate, today: string) => {
  const { min, max } = ageRange(birth, date(today));
  return [min, max];
};
const year = (value: number): CalendarDate => ({ year: value, month: null, day: null });

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('the age of a person whose birth date is known', () => {
  it.each([
    ['the day before the birthday', '2000-06-15', '2020-06-14', 19],
    ['the birthday', '2000-06-15', '2020-06-15', 20],
    ['a later month, an earlier day', '2000-06-15', '2020-07-01', 20],
    ['an earlier month, a later day', '2000-06-15', '2020-05-31', 19],
    ['the day of birth', '2000-06-15', '2000-06-15', 0],
    ['born on 29 February, 28 February of a common year', '2004-02-29', '2022-02-28', 17],
    ['born on 29 February, 1 March of a common year', '2004-02-29', '2022-03-01', 18],
    ['born on 29 February, 28 February of a leap year', '2004-02-29', '2024-02-28', 19],
    ['born on 29 February, 29 February of a leap year', '2004-02-29', '2024-02-29', 20],
    ['born on 28 February, 28 February of a leap year', '2004-02-28', '2024-02-28', 20],
    ['born on 1 March, 29 February of a leap year', '2004-03-01', '2024-02-29', 19],
    ['born on New Year’s Eve, on New Year’s Day', '2004-12-31', '2024-01-01', 19],
  ])('on %s', (_what, birth, today, age) => {
    expect(ages(date(birth), today)).toEqual([age, age]);
  });

  it('is what subtracting one date from the other as numbers gives', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [birth, today] = a < b ? [a, b] : [b, a];
        const age = completedYears(birth.replaceAll('-', ''), new Date(`${today}T00:00:00Z`));
        expect(ages(date(birth), today)).toEqual([age, age]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the age of a person whose birth date lacks parts', () => {
  it.each([
    ['in the middle of the year, without month and day', year(1950), '2026-06-15', [75, 76]],
    ['on New Year’s Day, without month and day', year(1950), '2026-01-01', [75, 76]],
    ['on the last day but one of the year', year(1950), '2026-12-30', [75, 76]],
    ['on the last day of the year', year(1950), '2026-12-31', [76, 76]],
    [
      'in an earlier month, without day',
      { year: 1950, month: 6, day: null },
      '2026-05-31',
      [75, 75],
    ],
    [
      'on the first day of the month, without day',
      { year: 1950, month: 6, day: null },
      '2026-06-01',
      [75, 76],
    ],
    ['in a later month, without day', { year: 1950, month: 6, day: null }, '2026-07-01', [76, 76]],
  ])('%s', (_what, birth, today, range) => {
    expect(ages(birth, today)).toEqual(range);
  });

  it('is the range of all the days that a year leaves open', () => {
    const years = fc.integer({ min: 1900, max: 2020 });
    fc.assert(
      fc.property(years, anyDay, (born, today) => {
        const possible = daysOf(born).map((birth) => ageRange(birth, date(today)).min);
        expect(ages(year(born), today)).toEqual([Math.min(...possible), Math.max(...possible)]);
      }),
      { numRuns: 50 },
    );
  });

  it('never leaves out a day that a month leaves open', () => {
    const months = fc.tuple(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, anyDay, ([born, month], today) => {
        const days = daysOf(born).filter((day) => day.month === month);
        const possible = days.map((birth) => ageRange(birth, date(today)).min);
        const range = ages({ year: born, month, day: null }, today);
        expect(range).toEqual([Math.min(...possible), Math.max(...possible)]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isAtLeast', () => {
  it('is true from the birthday on', () => {
    const days = ['2020-06-14', '2020-06-15', '2021-01-01'].map(date);
    const answers = days.map((today) => isAtLeast(20, date('2000-06-15'), today));
    expect(answers).toEqual([false, true, true]);
  });

  it('is true of a birth date without day only when it is true of every day', () => {
    const answers = ['2026-12-30', '2026-12-31'].map((today) =>
      isAtLeast(76, year(1950), date(today)),
    );
    expect(answers).toEqual([false, true]);
  });
});

function daysOf(born: number): FullDate[] {
  return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) =>
    Array.from({ length: daysInMonth(born, month) }, (_, i) => ({ year: born, month, day: i + 1 })),
  );
}
