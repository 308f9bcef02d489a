import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adviceFor, endingAdvice } from '../pipeline/purpose/advice-for.ts';
import { VISITOR_LANGUAGES } from '../pipeline/purpose/language.ts';
import type { Purpose } from '../pipeline/purpose/purpose.ts';
import { DEFAULT_PURPOSE, loadPurposes } from './purposes.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const FOUR = ['name', 'address', 'birthDate', 'sex'];

/** The table of design 6: items, optional, retained, attended, roads of the card, phone. */
const BUILT_IN = {
  'hospital-reception': [[...FOUR, 'portrait'], ['portrait'], [], true, ['b', 'pin'], 'either'],
  'municipal-counter': [[...FOUR, 'portrait'], ['portrait'], [], true, ['b', 'pin'], 'either'],
  'identity-check': [['name', 'address', 'birthDate', 'portrait'], [], [], true, ['b'], 'either'],
  'kiosk-certificate': [FOUR, [], [], false, ['pin'], 'either'],
  'age-check': [['ageOver:20'], [], [], true, ['birth'], 'either'],
  'shelter-roster': [FOUR, [], FOUR, true, ['b', 'pin'], 'either'],
};

function built() {
  const purposes = loadPurposes(null);
  if (!purposes.ok) throw new Error(purposes.failure.problem);
  return [...purposes.value];
}

function purposeOf(wanted: string): Purpose {
  const [, purpose] = built().find(([id]) => id === wanted) ?? [];
  if (purpose === undefined) throw new Error(wanted);
  return purpose;
}

function date(year: number, month: number, day: number) {
  return { year, month, day };
}

/** A sound purpose of the counter's own, as an administrator would write it. */
const OWN = {
  ...JSON.parse(readFileSync(new URL('./purposes/age-check.json', import.meta.url), 'utf8')),
  id: 'own-age-check',
};

function loadWith(files: Readonly<Record<string, unknown>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
  const purposes = loadPurposes(folder);
  return purposes.ok
    ? [...purposes.value.keys()].filter((id) => !(id in BUILT_IN))
    : { file: purposes.failure.file.slice(folder.length + 1), problem: purposes.failure.problem };
}

describe('the built-in purposes', () => {
  it('are the six of the design, row by row', () => {
    const rows = built().map(([id, purpose]) => {
      const { items, optional, retain, attended, cardRoutes, media } = purpose;
      return [id, [items, optional, retain, attended, cardRoutes, media]];
    });
    expect(Object.fromEntries(rows)).toEqual(BUILT_IN);
  });

  it('wipe after 60 s at a counter and after 20 s at a kiosk', () => {
    const seconds = built().map(([id, { autoWipeSeconds }]) => [id, autoWipeSeconds]);
    const expected = Object.entries(BUILT_IN).map(([id, row]) => [id, row[3] ? 60 : 20]);
    expect(Object.fromEntries(seconds)).toEqual(Object.fromEntries(expected));
  });

  it('hand nothing on and demand nothing, until an administrator says so', () => {
    const more = built().filter(([, { handOff, demands }]) => handOff.length + demands.length > 0);
    expect(more).toEqual([]);
  });

  it('have the one among them that a new counter opens with', () => {
    expect(Object.keys(BUILT_IN)).toContain(DEFAULT_PURPOSE);
  });
});

describe('the titles of the built-in purposes', () => {
  it('are written in every language of the visitor’s view', () => {
    const written = built().map(([id, { title }]) => [id, Object.keys(title).sort()]);
    const all = [...VISITOR_LANGUAGES].sort();
    expect(written).toEqual(built().map(([id]) => [id, all]));
  });

  it('leave no kanji without furigana in やさしい日本語', () => {
    const marked = /\{\p{Script=Han}+\^\p{Script=Hiragana}+\}/gu;
    const bare = built().filter(([, { title }]) =>
      /[\p{Script=Han}{}^]/u.test((title['ja-easy'] ?? '').replace(marked, '')),
    );
    const planted = '{病院^びょういん}の 受付'.replace(marked, '');
    expect([bare, /\p{Script=Han}/u.test(planted)]).toEqual([[], true]);
  });
});

describe('the advice of the built-in purposes', () => {
  it('has one text, one condition and one source by id, whichever purpose gives it', () => {
    const entries = built().flatMap(([, { advice }]) => advice);
    const first = new Map([...entries].reverse().map((entry) => [entry.id, entry]));
    expect(entries).toEqual(entries.map(({ id }) => first.get(id)));
    expect(entries.length).toBeGreaterThan(first.size);
  });

  it('says of whom it speaks in its own words: an age that may not be known for sure', () => {
    const aged = built().flatMap(([, { advice }]) => advice.filter(({ when }) => when.age));
    const silent = aged.filter(({ text, when }) => {
      const years = [when.age?.from, when.age?.until].flatMap((bound) => bound?.years ?? []);
      return !years.some((one) => text.ja.includes(`${one}`) && text.en.includes(`${one}`));
    });
    expect([aged.length, silent]).toEqual([5, []]);
  });

  it('is in force at this release, with a source by which it can be looked up again', () => {
    const entries = built().flatMap(([, { advice }]) => advice);
    const released = '2026-11-22';
    const wrong = entries.filter(
      ({ validFrom, validUntil, source }) =>
        validFrom > released || (validUntil ?? released) < released || source.length < 10,
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a child of 5', date(2021, 11, 20), ['guardian-under-15', 'child-medical-aid']],
    ['a pupil of 17', date(2009, 4, 2), ['child-medical-aid']],
    ['a person of 40', date(1986, 1, 1), []],
    ['70, in the month of the birthday', date(1956, 11, 2), []],
    ['70 on the 1st of this month', date(1956, 11, 1), ['copayment-70-to-74']],
    ['75 tomorrow', date(1951, 11, 23), ['copayment-70-to-74']],
    ['75 today', date(1951, 11, 22), ['late-elderly-75']],
    ['85 since last August', date(1941, 8, 2), ['late-elderly-75']],
    ['85 before', date(1941, 8, 1), ['late-elderly-75', 'certificate-85']],
    [
      'born in 1951, no more is known',
      { year: 1951, month: null, day: null },
      ['copayment-70-to-74', 'late-elderly-75'],
    ],
  ])('at a hospital is, for %s', (_who, birthDate, expected) => {
    const facts = { birthDate, validUntil: date(2035, 1, 1), today: date(2026, 11, 22) };
    const said = adviceFor(purposeOf('hospital-reception'), { ...facts, medium: 'my-number-card' });
    expect(said.map(({ id }) => id)).toEqual([
      'insurance-not-checked',
      ...expected,
      'card-not-stopped',
    ]);
  });

  it('differs by purpose and medium for a record that ends soon', () => {
    const facts = { birthDate: null, validUntil: date(2026, 12, 1), today: date(2026, 11, 22) };
    const said = built().map(([id, purpose]) => [
      id,
      (['my-number-card', 'mdoc'] as const).map((medium) =>
        adviceFor(purpose, { ...facts, medium }).map((advice) => advice.id),
      ),
    ]);
    const [card, phone] = ['card-not-stopped', 'phone-status-unknown'];
    const [cardEnds, phoneEnds] = ['card-expires-soon', ['phone-expires-soon', 'phone-replaced']];
    const insurance = 'insurance-not-checked';
    expect(Object.fromEntries(said)).toEqual({
      'hospital-reception': [
        [insurance, cardEnds, card],
        [insurance, ...phoneEnds, phone],
      ],
      'municipal-counter': [
        [cardEnds, card],
        [...phoneEnds, phone],
      ],
      'identity-check': [[card], [phone]],
      'shelter-roster': [[card], [phone]],
      'kiosk-certificate': [[card], [phone]],
      'age-check': [['age-check-printed-photo', card], [phone]],
    });
  });

  it('has to be looked at again when the letters of August 2027 go out', () => {
    const ending = [date(2027, 5, 31), date(2027, 6, 1)].map((today) =>
      built().flatMap(([, purpose]) => endingAdvice(purpose, today).map(({ id }) => id)),
    );
    expect(ending).toEqual([[], ['certificate-85']]);
  });
});

describe('purposes of the counter’s own', () => {
  it('stand beside the built-in ones', () => {
    expect(loadWith({ 'any.json': OWN })).toEqual(['own-age-check']);
  });

  it('are none where the folder is missing, empty, or holds other things', () => {
    const missing = loadPurposes(join(temporaryFolder(), 'none'));
    expect([
      missing.ok && missing.value.size,
      loadWith({}),
      loadWith({ 'notes.txt': '{' }),
    ]).toEqual([6, [], []]);
  });

  it('may not take the id of a built-in one, nor of each other', () => {
    expect([
      loadWith({ 'mine.json': { ...OWN, id: 'age-check' } }),
      loadWith({ 'a.json': OWN, 'b.json': OWN }),
    ]).toEqual([
      { file: 'mine.json', problem: 'this id is taken' },
      { file: 'b.json', problem: 'this id is taken' },
    ]);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a field that is missing', { ...OWN, items: undefined }],
    ['a field that nobody knows', { ...OWN, skipChecks: true }],
    ['the My Number among its items', { ...OWN, items: ['individual_number'] }],
    ['a contradiction', { ...OWN, attended: false }],
  ])('make all purposes unusable with %s in one file, which is named', (_, content) => {
    expect(loadWith({ 'good.json': OWN, 'wrong.json': content })).toEqual({
      file: 'wrong.json',
      problem: expect.any(String),
    });
  });

  it('are a problem where their folder is a file, or one of them a folder', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'purposes'), '');
    mkdirSync(join(folder, 'more', 'one.json'), { recursive: true });
    const problems = ['purposes', 'more'].map((name) => {
      const purposes = loadPurposes(join(folder, name));
      return purposes.ok || purposes.failure.problem;
    });
    expect(problems).toEqual(['not readable (ENOTDIR)', 'not readable (EISDIR)']);
  });
});
