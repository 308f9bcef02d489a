import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LearntReaders } from './learnt-readers.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Just after midnight in Japan, when it is still the day before in Europe. */
const LEARNT_ON = new Date('2026-11-22T00:30:00+09:00');

/** A counter's memory, with a clock that can be set. */
function memory(file = join(temporaryFolder(), 'readers.json')) {
  let now = LEARNT_ON;
  const readers = new LearntReaders(file, () => now);
  const knownAfter = (days: number) => {
    now = new Date(LEARNT_ON.getTime() + days * DAY_MS);
    return readers.extended('Reader A');
  };
  return { readers, knownAfter, file };
}

describe('what is learnt of a reader', () => {
  it('is kept by its name, with the day in Japan, and nothing else', () => {
    const { readers, file } = memory();
    readers.learn('Reader A', true);
    readers.learn('Reader B', false);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      'Reader A': { extended: true, learnt: '2026-11-22' },
      'Reader B': { extended: false, learnt: '2026-11-22' },
    });
    expect(['Reader A', 'Reader B', 'Reader C'].map((name) => readers.extended(name))).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('is kept of a reader whatever it is called', () => {
    const { readers } = memory();
    const names = ['constructor', 'toString', ''];
    const before = names.map((name) => readers.extended(name));
    for (const name of names) readers.learn(name, true);
    expect([before, names.map((name) => readers.extended(name))]).toEqual([
      names.map(() => null),
      names.map(() => true),
    ]);
  });

  it('is forgotten after 30 days, and while the clock stands before the day it was learnt', () => {
    const { readers, knownAfter } = memory();
    readers.learn('Reader A', false);
    expect([0, 30, 31, 365, -1, -365, 1].map(knownAfter)).toEqual([
      false,
      false,
      null,
      null,
      null,
      null,
      false,
    ]);
  });

  it('is learnt anew after that', () => {
    const { readers, knownAfter, file } = memory();
    readers.learn('Reader A', false);
    knownAfter(31);
    readers.learn('Reader A', false);
    expect([knownAfter(31), JSON.parse(readFileSync(file, 'utf8'))['Reader A'].learnt]).toEqual([
      false,
      '2026-12-23',
    ]);
  });

  it('is corrected where the reader does something else now', () => {
    const { readers, knownAfter } = memory();
    readers.learn('Reader A', true);
    readers.learn('Reader A', false);
    expect(knownAfter(0)).toBe(false);
  });

  it('is written only when it is news', () => {
    const { readers, file } = memory();
    readers.learn('Reader A', null);
    const before = existsSync(file);
    readers.learn('Reader A', true);
    const { ino } = statSync(file);
    readers.learn('Reader A', true);
    expect([before, statSync(file).ino === ino]).toEqual([false, true]);
  });

  it.each([
    ['no JSON', '{'],
    ['of another shape', '{"Reader A": true}'],
    ['without a day', '{"Reader A": {"extended": true, "learnt": "2026-02-30"}}'],
  ])('counts as nothing where the file is %s, and is written anew', (_, text) => {
    const { readers, knownAfter, file } = memory();
    writeFileSync(file, text);
    const before = knownAfter(0);
    readers.learn('Reader A', true);
    expect([before, knownAfter(0)]).toEqual([null, true]);
  });

  it('does no harm where the folder cannot be written to', () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const { readers, knownAfter } = memory(join(blocked, 'readers.json'));
    readers.learn('Reader A', true);
    expect(knownAfter(0)).toBeNull();
  });
});
