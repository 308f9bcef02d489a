import { describe, expect, it } from 'vitest';
import type { Draft } from './number-fields.ts';
import { numberProblem, numberWarning } from './number-problems.ts';

const two = (value: number) => String(value).padStart(2, '0');

describe('what cannot be on any card', () => {
  it('is a month or a day that the calendar does not have, and 29 February is always there', () => {
    const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const wrong: string[] = [];
    for (let month = 0; month <= 99; month++) {
      for (let day = 0; day <= 99; day++) {
        const expected =
          longest[month - 1] === undefined
            ? 'month'
            : day >= 1 && day <= (longest[month - 1] ?? 0)
              ? null
              : 'day';
        const found = numberProblem({ month: two(month), day: two(day) });
        if (found !== expected) wrong.push(`${month}-${day}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is an expiry from before the first cards', () => {
    const years = ['0000', '1989', '2015', '2016', '2026', '9999'];
    expect(years.map((expiry) => numberProblem({ expiry }))).toEqual([
      'expiryTooOld',
      'expiryTooOld',
      'expiryTooOld',
      null,
      null,
      null,
    ]);
  });

  it('is no year of birth: 元年 is 01, and other cards show the last two digits of any year', () => {
    const found = Array.from({ length: 100 }, (_, year) => numberProblem({ year: two(year) }));
    expect(new Set(found)).toEqual(new Set([null]));
  });

  it('is not said of what is still being typed', () => {
    const drafts: Draft[] = [
      {},
      { month: '1' },
      { month: '9' },
      { day: '0' },
      { day: '3' },
      { month: '1', day: '31' },
      { expiry: '201' },
      { expiry: '1' },
      { security: '0000' },
    ];
    expect(drafts.map(numberProblem)).toEqual(drafts.map(() => null));
  });

  it('is said of the first part that is wrong', () => {
    expect([
      numberProblem({ month: '13', day: '32', expiry: '1999' }),
      numberProblem({ month: '12', day: '32', expiry: '1999' }),
      numberProblem({ day: '32' }),
      numberProblem({ month: '12', day: '31', expiry: '1999' }),
    ]).toEqual(['month', 'day', 'day', 'expiryTooOld']);
  });
});

describe('what looks wrong and may be right', () => {
  it('is an expiry that is past, or more than eleven years ahead', () => {
    const years = ['2016', '2025', '2026', '2027', '2037', '2038', '9999'];
    expect(years.map((expiry) => numberWarning({ expiry }, 2026))).toEqual([
      'expiryPast',
      'expiryPast',
      null,
      null,
      null,
      'expiryFar',
      'expiryFar',
    ]);
  });

  it('is not said before the year is whole', () => {
    expect([{}, { expiry: '' }, { expiry: '201' }].map((d) => numberWarning(d, 2026))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
