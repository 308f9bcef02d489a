import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
