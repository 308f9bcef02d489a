import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as next } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { HUGE, WORDS } from './act-budget-words.fixture.ts';
import { laid, READER, report, taken } from './counter.fixture.ts';
import { beBusy, longestTurn } from './longest-turn.fixture.ts';
import {
  bringNews,
  type Consequence,
  consequence,
  filesIn,
  inherited,
  leaks,
  openFor,
  ROLES,
  type Role,
  readsIn,
} from './taken-over.fixture.ts';

/**
 * A page that was taken over says whatever can be said, 100,000 times for each window. That is every
 * message of its port: what a page does beside that is in tests/page/taken-over.
 */
const MANY = 100_000;
/** Milliseconds that the main process may be kept from anything else. */
const LONGEST = 200;
/** What a busy machine may take. */
const PATIENCE = { timeout: 120_000 };
let words: readonly unknown[] = [];

beforeAll(() => {
  words = fc.sample(WORDS, { numRuns: MANY, seed: 20_261_122 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a window's words may bring about, by what the reception was like before; the rest is a hole. */
const EXCESS: Readonly<Record<Role, (seen: Consequence) => readonly unknown[]>> = {
  visitor: ({ changed, started, told, done, doneToVisitor }) => [
    ...(changed ? ['the reception'] : []),
    ...(started > 0 ? ['a process'] : []),
    ...[...told, ...done, ...doneToVisitor.filter((what) => what !== 'reload')],
  ],
  kiosk: (seen) => [
    ...(seen.started > 0 ? ['a process'] : []),
    ...seen.told.filter(({ type }) => !['read', 'code', 'cancel'].includes(type)),
    ...readsIn(seen.told).filter(({ order }) => order.purpose.attended || order.route !== 'pin'),
    ...(seen.reception.informed ? [] : readsIn(seen.told)),
    ...seen.done.filter((what) => what !== 'reload'),
  ],
  clerk: (seen) => {
    const { kind } = seen.before.phase;
    const ready = kind === 'ready' || kind === 'paused';
    const waits = kind === 'ready' || kind === 'waiting-for-medium';
    return [
      ...readsIn(seen.told).filter(({ order }) => !order.purpose.attended),
      ...readsIn(seen.told).filter(({ reader }) => seen.before.media[reader] === undefined),
      ...seen.told.filter(({ type }) => type === 'code' && kind !== 'waiting-for-number'),
      ...seen.told.filter(({ type }) => type === 'last-try' && kind !== 'confirming-last-try'),
      ...seen.done.filter((what) => what === 'print' && !ready),
      ...seen.done.filter((what) => what === 'camera on' && !waits),
      // Practice begins between visitors, and may be left at any time.
      ...(seen.started > 0 && !ready && !leavesPractice(seen.word) ? ['a process'] : []),
    ];
  },
};

function leavesPractice(word: unknown): boolean {
  return JSON.stringify(word) === '{"type":"training","on":false}';
}

describe.each(ROLES)('the page of a %s that says whatever can be said', (role) => {
  it('brings about what its user may, and nothing else', PATIENCE, () => {
    vi.useFakeTimers();
    const opened = openFor(role);
    const files = filesIn(opened.folder);
    const names = inherited();
    const excess: unknown[] = [];
    const seen = { reads: 0, records: 0, changes: 0 };
    let leaked = false;
    for (const [at, word] of words.entries()) {
      // So slowly that there is always room for it.
      if (at % 10 === 0) vi.advanceTimersByTime(500);
      if (at % 3 === 0) bringNews(opened, (at * 7919) >> 3);
      const found = consequence(opened, structuredClone(word));
      if (found.started > 0) opened.devices.sayReady();
      excess.push(...EXCESS[role](found));
      leaked ||= leaks(opened, role);
      seen.reads += readsIn(found.told).length;
      seen.changes += found.changed ? 1 : 0;
      if (found.reception.phase.kind === 'shown') seen.records += 1;
    }
    expect([excess, leaked]).toEqual([[], false]);
    expect([filesIn(opened.folder), inherited()]).toEqual([files, names]);
    // It was heard, and there was something to gain.
    expect(seen.records).toBeGreaterThan(100);
    if (role !== 'visitor') expect(Math.min(seen.reads, seen.changes)).toBeGreaterThan(100);
    opened.windowed.stop();
  });

  it(
    'keeps the main process from nothing, and is ended, when all comes at once',
    PATIENCE,
    async () => {
      const opened = openFor(role);
      opened.devices.say(laid, report(1));
      const late = await longestTurn(async () => {
        for (const word of words) {
          // Each in a task of its own, as it comes from a page.
          await next();
          opened.say(structuredClone(word));
          opened.windows.main.shown.length = 0;
        }
      });
      expect(late).toBeLessThan(LONGEST);
      expect(opened.windowed.ended(opened.place)).toBeGreaterThan(0);
      opened.windowed.stop();
    },
  );

  it.each(Object.keys(HUGE))('takes no time and no stack for %s', async (name) => {
    const opened = openFor(role);
    const word = HUGE[name]?.();
    const late = await longestTurn(async () => opened.say(word));
    expect(late).toBeLessThan(LONGEST);
    opened.windowed.stop();
  });
});

describe('a page that was ended', () => {
  it('is followed by one that is heard, shown what there is, and serves the next person', async () => {
    vi.useFakeTimers();
    const opened = openFor('clerk');
    await vi.advanceTimersByTimeAsync(0);
    opened.devices.say(laid, report(1));
    for (let at = 0; at < 2000; at++) opened.say({ type: 'retry' });
    const { counter } = opened.windowed;
    const paused = counter.reception.phase.kind;
    opened.windows.main.shown.length = 0;
    // The new page greets behind the last words of the old one.
    opened.windowed.hello();
    const greeted = opened.windows.main.shown.length;
    opened.devices.pass(2000);
    const late = opened.windows.main.shown.length;
    opened.say({ type: 'resume' });
    opened.devices.say(taken, laid, report(counter.reception.lastReadId + 1));
    expect([paused, greeted, late]).toEqual(['paused', 0, 1]);
    expect(counter.reception.phase.kind).toBe('shown');
    opened.windowed.stop();
  });
});

describe('what looks for a hole', () => {
  it('finds a reading that nobody asked for, a file, a name on every object, and a late process', async () => {
    const opened = openFor('clerk');
    const found = consequence({ ...opened, say: () => opened.devices.say(laid) }, null);
    // A page that could have a card read would be found, whichever it is.
    expect(ROLES.map((role) => EXCESS[role](found).length > 0)).toEqual([true, true, true]);
    const before = [filesIn(opened.folder), inherited()];
    writeFileSync(join(opened.folder, 'planted'), READER);
    Object.assign(Object.prototype, { planted: true });
    const after = [filesIn(opened.folder), inherited()];
    Reflect.deleteProperty(Object.prototype, 'planted');
    expect(after.map((each, at) => each.length - (before[at]?.length ?? 0))).toEqual([1, 1]);
    expect(await longestTurn(async () => beBusy(LONGEST + 1))).toBeGreaterThan(LONGEST);
    opened.windowed.stop();
  });
});
