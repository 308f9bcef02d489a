import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import type { CardRoute } from '../card-code.ts';
import { checkNumber } from './number-check.ts';

const EXPIRY = { year: 2035, month: 3, day: 31 };

function date(text: string) {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

/** Status and reason of a typed number; spaces are for the eye. */
function verdict(
  digits: string,
  birth: string,
  expiry: typeof EXPIRY | null = EXPIRY,
  route: CardRoute = 'b',
) {
  const code = { route, digits: ascii(digits.replaceAll(' ', '')) };
  const { id, status, reason } = checkNumber(code, date(birth), expiry);
  return [id, status, reason].slice(1);
}

const PASSED = ['passed', null];
const BIRTH_DIFFERS = ['failed', 'birth-digits-differ'];
const YEAR_DIFFERS = ['failed', 'year-differs'];

/** Year of the era by the tables of ICU, which share nothing with ours. */
const ICU = new Intl.DateTimeFormat('en-u-ca-japanese', { year: 'numeric', timeZone: 'UTC' });

function icuEraYear(day: Date): number {
  return Number(ICU.formatToParts(day).find(({ type }) => type === 'year')?.value);
}

describe('照合番号B against the record', () => {
  it('begins with the birth date in the year of the era, as Japanese cards print it', () => {
    expect([
      verdict('55 0217 2035 2285', '1980-02-17'),
      verdict('45 0701 2035 0007', '1912-07-01'),
      verdict('01 0730 2035 0007', '1912-07-30'),
      verdict('15 1224 2035 2212', '1926-12-24'),
      verdict('01 1225 2035 2212', '1926-12-25'),
      verdict('64 0107 2035 6401', '1989-01-07'),
      verdict('01 0108 2035 6401', '1989-01-08'),
      verdict('31 0430 2035 0001', '2019-04-30'),
      verdict('01 0501 2035 0001', '2019-05-01'),
    ]).toEqual(Array(9).fill(PASSED));
  });

  it('or in the year of the era that ended on that day, when two were lawful', () => {
    expect([
      verdict('15 1225 2035 2212', '1926-12-25'),
      verdict('45 0730 2035 0007', '1912-07-30'),
      verdict('64 0108 2035 6401', '1989-01-08'),
      verdict('31 0501 2035 0001', '2019-05-01'),
    ]).toEqual(Array(4).fill(PASSED));
    expect([
      verdict('15 1226 2035 2212', '1926-12-26'),
      verdict('64 0109 2035 6401', '1989-01-09'),
      verdict('01 0107 2035 6401', '1989-01-07'),
    ]).toEqual(Array(3).fill(BIRTH_DIFFERS));
  });

  it('or in the last two digits of the Gregorian year, as the cards of foreign residents do', () => {
    expect([
      verdict('80 0217 2035 2285', '1980-02-17'),
      verdict('12 0701 2035 0007', '1912-07-01'),
      verdict('05 0501 2035 0001', '2005-05-01'),
    ]).toEqual(Array(3).fill(PASSED));
  });

  it('agrees with the eras that ICU knows, on any day since 1873', () => {
    const days = fc.date({
      min: new Date('1873-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const typed = String(icuEraYear(day)).padStart(2, '0') + iso.slice(5).replace('-', '');
        expect(verdict(`${typed} 2035 0000`, iso)).toEqual(PASSED);
      }),
      { numRuns: 1000 },
    );
  });

  it('fails in every other year of two digits, and on every other day', () => {
    const years = Array.from({ length: 100 }, (_, year) => String(year).padStart(2, '0'));
    const passing = years.filter(
      (year) => verdict(`${year} 0331 2035 1234`, '1989-03-31')[0] === 'passed',
    );
    // 平成元年 and 1989.
    expect(passing).toEqual(['01', '89']);
    expect([
      // 昭和64年 had ended by then.
      verdict('64 0331 2035 1234', '1989-03-31'),
      verdict('01 0330 2035 1234', '1989-03-31'),
      verdict('01 3103 2035 1234', '1989-03-31'),
      verdict('00 0000 2035 1234', '1989-03-31'),
    ]).toEqual(Array(4).fill(BIRTH_DIFFERS));
  });

  it('names the year of expiry behind the birth date', () => {
    expect([
      verdict('01 0331 2035 1234', '1989-03-31'),
      verdict('01 0331 2034 1234', '1989-03-31'),
      verdict('01 0331 2036 1234', '1989-03-31'),
      verdict('01 0331 0017 1234', '1989-03-31'),
      // The security code stands nowhere in the record's text.
      verdict('01 0331 2035 9999', '1989-03-31'),
    ]).toEqual([PASSED, YEAR_DIFFERS, YEAR_DIFFERS, YEAR_DIFFERS, PASSED]);
  });

  it('cannot be judged in full without an expiry date, but fails by its birth digits', () => {
    expect([
      verdict('01 0331 2035 1234', '1989-03-31', null),
      verdict('02 0331 2035 1234', '1989-03-31', null),
    ]).toEqual([['not-checkable', 'expiry-not-read'], BIRTH_DIFFERS]);
  });

  it('cannot be judged against a birth date that lacks a part', () => {
    const code = { route: 'b', digits: ascii('20000020351234') } as const;
    const partial = [
      { year: 1945, month: 3, day: null },
      { year: 1945, month: null, day: null },
    ];
    expect(partial.map((birth) => checkNumber(code, birth, EXPIRY))).toEqual(
      Array(2).fill({
        id: 'card.number-agrees',
        status: 'not-checkable',
        reason: 'birth-date-partial',
      }),
    );
  });
});

describe('the birth digits against the age record', () => {
  it('need no expiry date', () => {
    const birth = (digits: string) => verdict(digits, '1989-03-31', null, 'birth');
    expect([birth('010331'), birth('890331'), birth('640331'), birth('010330')]).toEqual([
      PASSED,
      PASSED,
      BIRTH_DIFFERS,
      BIRTH_DIFFERS,
    ]);
  });

  it('are those that somebody typed: wiped digits agree with nothing', () => {
    const code = { route: 'birth', digits: new Uint8Array(6) } as const;
    expect(checkNumber(code, date('2000-01-01'), null).status).toBe('failed');
  });
});
