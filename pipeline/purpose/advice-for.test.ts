import { describe, expect, it } from 'vitest';
import type { FullDate } from '../identity/calendar-date.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, adviceFor, endingAdvice } from './advice-for.ts';

const date = (year: number, month: number, day: number): FullDate => ({ year, month, day });
const TODAY = date(2026, 11, 22);

function entry(id: string, when: Advice['when'], more: Partial<Advice> = {}): Advice {
  const text = { ja: `${id} です`, en: id };
  const always = { validFrom: '2020-01-01', validUntil: null, source: '法' };
  return { id, text, when, ...always, ...more };
}

const FROM_85 = { from: { years: 85, begins: 'birthday' } } as const;

const PURPOSE = {
  expiryNoticeDays: 90,
  advice: [
    entry('always', {}),
    entry('card', { medium: 'my-number-card' }),
    entry('phone', { medium: 'mdoc' }),
    entry('from-85', { age: FROM_85 }),
    entry('85-in-august', { age: { ...FROM_85, on: '2026-08-01' } }),
    entry('card-expires', { medium: 'my-number-card', expiring: true }),
  ],
};

function given(facts: Partial<AdviceFacts>, purpose = PURPOSE) {
  const none = { medium: 'my-number-card', birthDate: null, validUntil: null, today: TODAY };
  return adviceFor(purpose, { ...(none as AdviceFacts), ...facts });
}

const ids = (facts: Partial<AdviceFacts>, purpose = PURPOSE) =>
  given(facts, purpose).map(({ id }) => id);

describe('the advice for a visitor', () => {
  it('says which entries hold of every result alike', () => {
    const [first, ...others] = PURPOSE.advice;
    if (first === undefined) throw new Error('no advice');
    const purpose = { ...PURPOSE, advice: [{ ...first, quiet: true as const }, ...others] };
    expect(given({}, purpose).map(({ quiet }) => quiet)).toEqual([true, false]);
  });

  it('comes in the order of the data, with its text, and with the days where it counts them', () => {
    const facts = { birthDate: date(1930, 5, 5), validUntil: date(2026, 12, 2) };
    expect(given(facts)).toEqual([
      { id: 'always', text: { ja: 'always です', en: 'always' }, days: null, quiet: false },
      { id: 'card', text: { ja: 'card です', en: 'card' }, days: null, quiet: false },
      { id: 'from-85', text: { ja: 'from-85 です', en: 'from-85' }, days: null, quiet: false },
      {
        id: '85-in-august',
        text: { ja: '85-in-august です', en: '85-in-august' },
        days: null,
        quiet: false,
      },
      {
        id: 'card-expires',
        text: { ja: 'card-expires です', en: 'card-expires' },
        days: 10,
        quiet: false,
      },
    ]);
  });

  it('differs by medium, for everything that names one', () => {
    const validUntil = date(2026, 12, 2);
    expect([ids({ validUntil }), ids({ medium: 'mdoc', validUntil })]).toEqual([
      ['always', 'card', 'card-expires'],
      ['always', 'phone'],
    ]);
  });

  it('counts an age today, or on the day that the rule names', () => {
    const born = [date(1941, 8, 1), date(1941, 8, 2), date(1941, 11, 22), date(1941, 11, 23)];
    expect(born.map((birthDate) => ids({ birthDate }).slice(2))).toEqual([
      ['from-85', '85-in-august'],
      ['from-85'],
      ['from-85'],
      [],
    ]);
  });

  it('fits an age that a partial birth date leaves open, and none where no birth date came', () => {
    const born = [
      { year: 1941, month: null, day: null },
      { year: 1942, month: null, day: null },
      { year: 1941, month: 12, day: null },
      null,
    ];
    expect(born.map((birthDate) => ids({ birthDate }).slice(2))).toEqual([
      ['from-85', '85-in-august'],
      [],
      [],
      [],
    ]);
  });

  it('speaks of expiry in the last days that the purpose names, today among them', () => {
    const ends = [
      date(2026, 11, 21),
      TODAY,
      date(2026, 11, 23),
      date(2027, 2, 20),
      date(2027, 2, 21),
    ];
    const days = ends.map((validUntil) =>
      given({ validUntil })
        .slice(2)
        .map((said) => said.days),
    );
    expect(days).toEqual([[], [0], [1], [90], []]);
  });

  it('speaks of expiry on the last day alone where the purpose gives no days', () => {
    const purpose = { ...PURPOSE, expiryNoticeDays: 0 };
    const ends = [TODAY, date(2026, 11, 23), null];
    expect(ends.map((validUntil) => ids({ validUntil }, purpose).slice(2))).toEqual([
      ['card-expires'],
      [],
      [],
    ]);
  });

  it('is left out before its first day and after its last, without a word', () => {
    const window = { validFrom: '2026-08-01', validUntil: '2027-07-31' };
    const purpose = { ...PURPOSE, advice: [entry('one-year', {}, window)] };
    const days = [
      date(2026, 7, 31),
      date(2026, 8, 1),
      date(2026, 9, 30),
      date(2027, 7, 31),
      date(2027, 8, 1),
      date(2030, 1, 1),
    ];
    expect(days.map((today) => ids({ today }, purpose).length)).toEqual([0, 1, 1, 1, 0, 0]);
  });

  it('is none where the purpose has none', () => {
    expect(ids({}, { ...PURPOSE, advice: [] })).toEqual([]);
  });
});

describe('advice that ends', () => {
  const until = (id: string, validUntil: string | null) => entry(id, {}, { validUntil });
  const advice = [
    until('lasting', null),
    until('ended', '2026-11-21'),
    until('last-day', '2026-11-22'),
    until('in-60-days', '2027-01-21'),
    until('in-61-days', '2027-01-22'),
  ];

  it('is listed once it has ended, and from 60 days before', () => {
    expect(endingAdvice({ advice }, TODAY)).toEqual([
      { id: 'ended', validUntil: date(2026, 11, 21), daysLeft: -1 },
      { id: 'last-day', validUntil: TODAY, daysLeft: 0 },
      { id: 'in-60-days', validUntil: date(2027, 1, 21), daysLeft: 60 },
    ]);
  });

  it('can be asked for with another notice', () => {
    expect(endingAdvice({ advice }, TODAY, 61).map(({ id }) => id)).toContain('in-61-days');
    expect(endingAdvice({ advice }, TODAY, -1).map(({ id }) => id)).toEqual(['ended']);
  });
});
