import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInJapan, isoDate } from './calendar-date.ts';

const inJapan = (instant: string | Date) => isoDate(dateInJapan(new Date(instant)));

/** The platform's own time zone data, in the form `YYYY-MM-DD`. */
const tokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

describe('dateInJapan', () => {
  // Midnight in Japan is 15:00 UTC of the day before: an ordinary afternoon for a machine's own zone.
  it.each([
    ['2026-11-22T14:59:59.999Z', '2026-11-22'],
    ['2026-11-22T15:00:00.000Z', '2026-11-23'],
    ['2026-11-22T23:59:59.999Z', '2026-11-23'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['2026-12-31T14:59:59.999Z', '2026-12-31'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
    ['2024-02-28T15:00:00.000Z', '2024-02-29'],
    ['2024-02-29T15:00:00.000Z', '2024-03-01'],
    ['2023-02-28T15:00:00.000Z', '2023-03-01'],
    ['2019-04-30T14:59:59.999Z', '2019-04-30'],
    ['2019-04-30T15:00:00.000Z', '2019-05-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(inJapan(instant)).toBe(day);
  });

  it.each([
    ['Tokyo', '2026-11-23T00:00:00+09:00'],
    ['London', '2026-11-22T15:00:00+00:00'],
    ['New York', '2026-11-22T10:00:00-05:00'],
    ['Honolulu', '2026-11-22T05:00:00-10:00'],
    ['Kiritimati', '2026-11-23T05:00:00+14:00'],
  ])('turns to the same day at the same instant, told on a clock in %s', (_city, midnight) => {
    const before = new Date(new Date(midnight).getTime() - 1);
    expect([inJapan(before), inJapan(midnight)]).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('agrees with the time zone data of the platform', () => {
    // From 1952 on: Japan had summer time from 1948 to 1951, which no reading of ours can meet.
    const instants = fc.date({
      min: new Date('1952-01-01T00:00:00Z'),
      max: new Date('2200-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(inJapan(instant)).toBe(tokyo.format(instant));
      }),
      { numRuns: 500 },
    );
  });
});
