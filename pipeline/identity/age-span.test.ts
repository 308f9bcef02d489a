import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgeBound, type AgeSpan, ageBegins, mayBeWithin } from './age-span.ts';
import { type CalendarDate, daysInMonth, type FullDate, isoDate } from './calendar-date.ts';
import { parseIsoDate } from './iso-date.ts';

const date = (iso: string): FullDate => {
  const parsed = parseIsoDate(iso);
  if (parsed === null) throw new Error(iso);
  return parsed;
};
const begins = (years: number, rule: AgeBound['begins'], birth: string) =>
  isoDate(ageBegins({ years, begins: rule }, date(birth)));

const DAY_MS = 86_400_000;
const addDays = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('the first day of an age', () => {
  it.each([
    ['in the middle of a month', '1956-06-15', '2026-06-15'],
    ['on the 1st', '1956-06-01', '2026-06-01'],
    ['on the last of a month', '1956-01-31', '2026-01-31'],
    ['on 28 February', '1957-02-28', '2027-02-28'],
    ['on 29 February, 70 in a common year', '1956-02-29', '2026-03-01'],
    ['on 29 February, 70 in another', '1960-02-29', '2030-03-01'],
    ['on New Year’s Eve', '1956-12-31', '2026-12-31'],
  ])('is the birthday of who was born %s', (_what, birth, day) => {
    expect(begins(70, 'birthday', birth)).toBe(day);
  });

  it('is 29 February itself where the year has one', () => {
    expect(begins(72, 'birthday', '1956-02-29')).toBe('2028-02-29');
  });

  it.each([
    ['on the 1st: the same month', '1956-06-01', '2026-06-01'],
    ['on the 2nd: the next month', '1956-06-02', '2026-07-01'],
    ['on the last of a month', '1956-06-30', '2026-07-01'],
    ['on 1 January', '1956-01-01', '2026-01-01'],
    ['on 1 December', '1956-12-01', '2026-12-01'],
    ['on 2 December: the next year', '1956-12-02', '2027-01-01'],
    ['on New Year’s Eve', '1956-12-31', '2027-01-01'],
    ['on 31 January: never 31 February', '1956-01-31', '2026-02-01'],
    ['on 28 February', '1956-02-28', '2026-03-01'],
    ['on 29 February, complete with 28 February', '1956-02-29', '2026-03-01'],
    ['on 1 March, complete in February', '1956-03-01', '2026-03-01'],
  ])('may be the 1st of the next month, of who was born %s', (_what, birth, day) => {
    expect(begins(70, 'first-of-next-month', birth)).toBe(day);
  });

  it.each([
    ['on 1 January', '2008-01-01', '2026-04-01'],
    ['on 29 February', '2008-02-29', '2026-04-01'],
    ['on 31 March', '2008-03-31', '2026-04-01'],
    ['on 1 April, complete with 31 March', '2008-04-01', '2026-04-01'],
    ['on 2 April: a year later', '2008-04-02', '2027-04-01'],
    ['on New Year’s Eve', '2008-12-31', '2027-04-01'],
  ])('may be the 1st of April, of who was born %s', (_what, birth, day) => {
    expect(begins(18, 'first-of-april', birth)).toBe(day);
  });

  it('follows from the day on which the law calls the age complete, whatever the birth date', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (birth, years) => {
        const birthday = begins(years, 'birthday', birth);
        const complete = addDays(birthday, -1);
        const month = complete.slice(0, 7);
        const april = `${complete.slice(0, 4)}-04-01`;
        const followingApril = `${Number(complete.slice(0, 4)) + 1}-04-01`;
        expect([
          begins(years, 'first-of-next-month', birth),
          begins(years, 'first-of-april', birth),
        ]).toEqual([
          `${addDays(`${month}-28`, 4).slice(0, 7)}-01`,
          complete < april ? april : followingApril,
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

const SEVENTIES: AgeSpan = {
  from: { years: 70, begins: 'first-of-next-month' },
  until: { years: 75, begins: 'birthday' },
};
const FROM_75: AgeSpan = { from: { years: 75, begins: 'birthday' } };
const PUPIL: AgeSpan = { until: { years: 18, begins: 'first-of-april' } };

describe('an age between two bounds', () => {
  it.each([
    ['before the 70th birthday', '1956-06-15', '2026-06-14', [false, false]],
    ['at the 70th birthday', '1956-06-15', '2026-06-15', [false, false]],
    ['on the last day of that month', '1956-06-15', '2026-06-30', [false, false]],
    ['on the 1st of the next month', '1956-06-15', '2026-07-01', [true, false]],
    ['born on the 1st, the day before', '1956-06-01', '2026-05-31', [false, false]],
    ['born on the 1st, on the 70th birthday', '1956-06-01', '2026-06-01', [true, false]],
    ['born on 29 February, on 28 February', '1956-02-29', '2026-02-28', [false, false]],
    ['born on 29 February, on 1 March', '1956-02-29', '2026-03-01', [true, false]],
    ['the day before the 75th birthday', '1951-06-15', '2026-06-14', [true, false]],
    ['at the 75th birthday', '1951-06-15', '2026-06-15', [false, true]],
    ['75 on the 1st, the day before', '1951-06-01', '2026-05-31', [true, false]],
    ['75 on the 1st', '1951-06-01', '2026-06-01', [false, true]],
    ['born on 29 February, 75 the next day', '1952-02-29', '2027-02-28', [true, false]],
    ['born on 29 February, 75', '1952-02-29', '2027-03-01', [false, true]],
    ['75 on New Year’s Eve, the day before', '1951-12-31', '2026-12-30', [true, false]],
    ['at a hundred', '1926-06-15', '2026-06-15', [false, true]],
  ])('70 to 74, then 75: %s', (_what, birth, today, expected) => {
    const found = [SEVENTIES, FROM_75].map((span) => mayBeWithin(span, date(birth), date(today)));
    expect(found).toEqual(expected);
  });

  it('leaves nobody from 70 on in both groups, nor in none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 50 * 366 }), (birth, days) => {
        const from = begins(70, 'first-of-next-month', birth);
        const groupsOn = (day: string) =>
          [SEVENTIES, FROM_75].filter((span) => mayBeWithin(span, date(birth), date(day))).length;
        expect([groupsOn(addDays(from, days)), groupsOn(addDays(from, -1))]).toEqual([1, 0]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an age of a birth date that lacks parts', () => {
  const spans = fc.constantFrom(SEVENTIES, FROM_75, PUPIL);
  const partial = fc.record({
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.constant(null),
  });

  it('fits when it fits one of the days that are left open', () => {
    const nearBound = fc.tuple(partial, spans, fc.integer({ min: -400, max: 800 }));
    fc.assert(
      fc.property(nearBound, fc.boolean(), ([birth, span, days], atEnd) => {
        const bound = (atEnd ? span.until : span.from) ?? span.from ?? span.until;
        const on = date(addDays(`${birth.year + (bound?.years ?? 0)}-01-01`, days));
        const possible = daysOf(birth).some((day) => mayBeWithin(span, day, on));
        expect(mayBeWithin(span, birth, on)).toBe(possible);
      }),
      { numRuns: 500 },
    );
  });

  it('can be of two groups at once', () => {
    const born = { year: 1951, month: null, day: null };
    const on = ['2025-12-31', '2026-01-01', '2026-12-30', '2026-12-31'].map(date);
    expect(on.map((day) => [SEVENTIES, FROM_75].map((s) => mayBeWithin(s, born, day)))).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [false, true],
    ]);
  });
});

function daysOf({ year, month }: CalendarDate): FullDate[] {
  const months = month === null ? Array.from({ length: 12 }, (_, i) => i + 1) : [month];
  return months.flatMap((m) =>
    Array.from({ length: daysInMonth(year, m) }, (_, i) => ({ year, month: m, day: i + 1 })),
  );
}
