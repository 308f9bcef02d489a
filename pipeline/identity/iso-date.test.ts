import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from './calendar-date.ts';
import { parseIsoDate } from './iso-date.ts';

describe('parseIsoDate', () => {
  it('takes every day that the calendar has, and gives it back', () => {
    const days = { min: new Date('1868-01-01'), max: new Date('2100-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(days), (instant) => {
        const text = instant.toISOString().slice(0, 10);
        const date = parseIsoDate(text);
        expect(date && [date, isoDate(date)]).toEqual([
          {
            year: instant.getUTCFullYear(),
            month: instant.getUTCMonth() + 1,
            day: instant.getUTCDate(),
          },
          text,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1971-09', 'a date that lacks its day'],
    ['1971-00-00', 'zeros'],
    ['1971-09-00', 'day 0'],
    ['1971-02-29', '29 February of a common year'],
    ['1971-13-01', 'month 13'],
    ['1799-12-31', 'a year before 1800'],
    ['0000-01-01', 'year 0'],
    ['1971-9-1', 'single digits'],
    ['19710901', 'no hyphens'],
    ['1971/09/01', 'slashes'],
    ['1971-09-01T00:00:00Z', 'a time'],
    ['1971-09-01\n', 'a line end'],
    [' 1971-09-01', 'a space'],
    ['１９７１-０９-０１', 'full-width digits'],
    ['-1971-09-01', 'a sign'],
    ['11971-09-01', 'five digits of a year'],
    ['1971-09-011', 'three digits of a day'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  it('gives a date that writes the same text, or nothing', () => {
    const text = fc.stringMatching(/^[0-9-]{4}-[0-9]{2}-[0-9 ]{2}$/);
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (chosen) => {
        const date = parseIsoDate(chosen);
        expect(date === null ? chosen : isoDate(date)).toBe(chosen);
      }),
      { numRuns: 5000 },
    );
  });
});
