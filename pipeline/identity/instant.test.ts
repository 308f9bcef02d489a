import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from './instant.ts';

describe('parseInstant', () => {
  it.each([
    ['2026-11-22T19:45:07Z', '2026-11-22T19:45:07.000Z'],
    ['1800-01-01T00:00:00Z', '1800-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2026-11-22T19:45:07.5Z', '2026-11-22T19:45:07.500Z'],
    ['2026-11-22T19:45:07.042Z', '2026-11-22T19:45:07.042Z'],
    ['2026-11-22T19:45:07.999999999Z', '2026-11-22T19:45:07.999Z'],
  ])('reads %s', (text, expected) => {
    expect(parseInstant(text)?.toISOString()).toBe(expected);
  });

  it.each([
    ['2026-11-22T19:45:07', 'no zone'],
    ['2026-11-22T19:45:07z', 'a small z'],
    ['2026-11-22t19:45:07Z', 'a small t'],
    ['2026-11-22 19:45:07Z', 'a space for the T'],
    ['2026-11-22T19:45:07+00:00', 'an offset of nothing'],
    ['2026-11-22T19:45:07+09:00', 'the offset of Japan'],
    ['2026-11-22T19:45:07-00:00', 'an unknown offset'],
    ['2026-11-22T19:45Z', 'no seconds'],
    ['2026-11-22', 'no time'],
    ['2026-11-22T24:00:00Z', 'hour 24'],
    ['2026-11-22T19:60:00Z', 'minute 60'],
    ['2026-12-31T23:59:60Z', 'a leap second'],
    ['2026-02-29T19:45:07Z', '29 February of a common year'],
    ['2026-11-31T19:45:07Z', '31 November'],
    ['2026-00-22T19:45:07Z', 'month 0'],
    ['2026-11-00T19:45:07Z', 'day 0'],
    ['1799-12-31T23:59:59Z', 'a year before 1800'],
    ['0026-11-22T19:45:07Z', 'a year that the platform would take for another'],
    ['2026-11-22T19:45:07.Z', 'a point without a fraction'],
    ['2026-11-22T19:45:07.1234567890Z', 'ten digits of a fraction'],
    ['2026-11-22T19:45:07,5Z', 'a comma'],
    ['2026-11-22T9:45:07Z', 'a single digit'],
    ['+02026-11-22T19:45:07Z', 'a long year'],
    ['2026-11-22T19:45:07Z\n', 'a line end'],
    ['Sun, 22 Nov 2026 19:45:07 GMT', 'the date of a mail'],
    ['', 'nothing'],
  ])('refuses %s: %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('takes back every moment that the platform writes', () => {
    const moments = {
      min: new Date('1868-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(moments), (moment) => {
        const text = moment.toISOString();
        const second = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        expect([parseInstant(text), parseInstant(`${text.slice(0, 19)}Z`)]).toEqual([
          moment,
          second,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the moment that was written or nothing, when any character is another', () => {
    const written = '2026-11-22T19:45:07Z';
    const change = fc.tuple(fc.nat(written.length - 1), fc.constantFrom(...'0123456789-:TZ. '));
    fc.assert(
      fc.property(change, ([at, character]) => {
        const text = written.slice(0, at) + character + written.slice(at + 1);
        const moment = parseInstant(text);
        if (moment !== null) expect(moment.toISOString()).toBe(text.replace('Z', '.000Z'));
      }),
      { numRuns: 1000 },
    );
  });
});
