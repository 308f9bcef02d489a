import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  daysBetween,
  daysInMonth,
  type FullDate,
  isFull,
  isoDate,
  parseCompactDate,
  sameDate,
} from './calendar-date.ts';

const date = (iso: string): FullDate => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

/** A day between 1800 and 2200 as the platform's own calendar writes it. */
const anyDay = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('parseCompactDate', () => {
  it.each([
    ['19890107', { year: 1989, month: 1, day: 7 }],
    ['18000101', { year: 1800, month: 1, day: 1 }],
    ['20000229', { year: 2000, month: 2, day: 29 }],
    ['20240229', { year: 2024, month: 2, day: 29 }],
    ['19401231', { year: 1940, month: 12, day: 31 }],
    ['19500000', { year: 1950, month: null, day: null }],
    ['19500600', { year: 1950, month: 6, day: null }],
  ])('reads %s', (digits, expected) => {
    expect(parseCompactDate(digits)).toEqual(expected);
  });

  it.each([
    ['29 February of a common year', '20230229'],
    ['29 February of a century', '19000229'],
    ['30 February', '20240230'],
    ['31 April', '19890431'],
    ['day 32', '19890132'],
    ['month 13', '19891301'],
    ['month 13 without a day', '19891300'],
    ['a day without a month', '19890007'],
    ['a year before 1800', '17991231'],
    ['year 0', '00000101'],
    ['the date of nobody', '00000000'],
    ['seven digits', '1989107'],
    ['nine digits', '198901070'],
    ['separators', '1989-1-7'],
    ['a line end', '19890107\n'],
    ['a space', ' 1989017'],
    ['full-width digits', '１９８９０１０７'],
    ['nothing', ''],
  ])('refuses %s', (_what, digits) => {
    expect(parseCompactDate(digits)).toBeNull();
  });

  it('takes every day that the calendar has, and gives it back', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const parsed = parseCompactDate(iso.replaceAll('-', ''));
        expect(parsed && [parsed, isoDate(parsed)]).toEqual([date(iso), iso]);
      }),
    );
  });

  it('takes no full date that the calendar does not have', () => {
    const part = (max: number) =>
      fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1800, max: 2200 }).map(String);
    fc.assert(
      fc.property(year, part(14), part(33), (y, m, d) => {
        const iso = `${y}-${m}-${d}`;
        const instant = new Date(`${iso}T00:00:00Z`);
        const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
        expect(parseCompactDate(y + m + d) !== null).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a date that lacks parts', () => {
  const [year, month, day] = ['19500000', '19500600', '19500603'].map(parseCompactDate);

  it('is not full, and is written as far as it goes', () => {
    const dates = [year, month, day].flatMap((parsed) => parsed ?? []);
    expect(dates.map((parsed) => [isFull(parsed), isoDate(parsed)])).toEqual([
      [false, '1950'],
      [false, '1950-06'],
      [true, '1950-06-03'],
    ]);
  });

  it('is the same as a date that lacks the same parts alone', () => {
    const dates = [year, month, day].flatMap((parsed) => parsed ?? []);
    const table = dates.map((a) => dates.map((b) => sameDate(a, { ...b })));
    expect(table).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});

describe('compareDates', () => {
  it('orders days as their ISO forms are ordered', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const order = Math.sign(compareDates(date(a), date(b)));
        expect(order).toBe(a < b ? -1 : Number(a > b));
        expect(sameDate(date(a), date(b))).toBe(a === b);
      }),
    );
  });

  it.each([
    ['1989-01-31', '1989-02-01'],
    ['1988-12-31', '1989-01-01'],
    ['1989-01-07', '1989-01-08'],
  ])('knows that %s is before %s', (a, b) => {
    const signs = [compareDates(date(a), date(b)), compareDates(date(b), date(a))].map(Math.sign);
    expect(signs).toEqual([-1, 1]);
  });
});

describe('daysInMonth', () => {
  it('knows the leap years of the Gregorian calendar', () => {
    const februaries = [1899, 1900, 1904, 2000, 2023, 2024, 2100].map((y) => daysInMonth(y, 2));
    const months = Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1));
    expect(februaries).toEqual([28, 28, 29, 29, 28, 29, 28]);
    expect(months).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('daysBetween', () => {
  it('counts the days that a calendar counts, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const instant = new Date(`${from}T00:00:00Z`);
        instant.setUTCDate(instant.getUTCDate() + days);
        const to = instant.toISOString().slice(0, 10);
        expect(daysBetween(date(from), date(to))).toBe(days);
      }),
    );
  });
});
