import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAtMs, type Pace, type PacedText, paced, type Steady, startSteady } from './steady.ts';

type Change = readonly [atMs: number, key: string, pace?: Pace];

const AT_LEAST = 3000;
const text = ([, key, pace = 'may-be-skipped']: Change): PacedText<string> => ({
  value: key,
  key,
  pace,
});

/** What stands on the screen from when on, with a drawing at each change and whenever one is due. */
function screenOf([first, ...changes]: readonly [Change, ...Change[]]) {
  let steady = startSteady(text(first), first[0]);
  let last = text(first);
  const seen = [`${first[0]} ${first[1]}`];
  const draw = (atMs: number) => {
    const before = steady.shown.key;
    steady = paced(steady, last, atMs, AT_LEAST);
    if (steady.shown.key !== before) seen.push(`${atMs} ${steady.shown.key}`);
  };
  const drawDue = (untilMs: number) => {
    for (let due = dueBy(steady, untilMs); due !== null; due = dueBy(steady, untilMs)) draw(due);
  };
  for (const change of changes) {
    drawDue(change[0]);
    last = text(change);
    draw(change[0]);
  }
  drawDue(Number.POSITIVE_INFINITY);
  return seen;
}

function dueBy(steady: Steady<string>, untilMs: number): number | null {
  const due = nextAtMs(steady, AT_LEAST);
  return due !== null && due < untilMs ? due : null;
}

describe('what a visitor sees of fast changes', () => {
  it('changes at once after the text had its time, and else when it has had it', () => {
    expect(
      screenOf([
        [0, 'ready'],
        [9000, 'reading'],
        [9800, 'shown', 'must-be-shown'],
      ]),
    ).toEqual(['0 ready', '9000 reading', '12000 shown']);
  });

  it('leaves out what lies between, but never the end of a reading', () => {
    expect(
      screenOf([
        [0, 'reading'],
        [100, 'verifying'],
        [200, 'message', 'must-be-shown'],
        [300, 'removal'],
        [400, 'ready'],
      ]),
    ).toEqual(['0 reading', '3000 message', '6000 ready']);
  });

  it('tells the newer of two ends that wait, and nothing that was between them', () => {
    expect(
      screenOf([
        [0, 'ready'],
        [100, 'card-again', 'must-be-shown'],
        [200, 'reading'],
        [300, 'shown', 'must-be-shown'],
      ]),
    ).toEqual(['0 ready', '3000 shown']);
  });

  it('stays where the newest is what stands there', () => {
    expect(
      screenOf([
        [0, 'ready'],
        [100, 'reading'],
        [200, 'ready'],
      ]),
    ).toEqual(['0 ready']);
  });

  it('gives way at once to what a person asked for and to what ends a showing, and forgets the rest', () => {
    expect(
      screenOf([
        [0, 'shown', 'must-be-shown'],
        [100, 'removal'],
        [200, 'paused', 'at-once'],
      ]),
    ).toEqual(['0 shown', '200 paused']);
    const [shown, waiting] = [text([0, 'paused', 'at-once']), text([0, 'removal'])];
    const steady = { shown, sinceMs: 0, waiting: [waiting] };
    expect(paced(steady, shown, 50, AT_LEAST)).toEqual({ shown, sinceMs: 0, waiting: [] });
  });

  it('moves a value under the same text without giving it more time', () => {
    const start = startSteady({ ...text([0, 'reading']), value: '10 %' }, 0);
    const moved = paced(start, { ...text([0, 'reading']), value: '90 %' }, 2000, AT_LEAST);
    const waiting = paced(moved, { ...text([0, 'hold']), value: 'a' }, 2100, AT_LEAST);
    const waitingMoved = paced(waiting, { ...text([0, 'hold']), value: 'b' }, 2200, AT_LEAST);
    const end = paced(waitingMoved, { ...text([0, 'hold']), value: 'b' }, 3000, AT_LEAST);
    expect([moved.shown.value, moved.sinceMs, end.shown.value, end.sinceMs, end.waiting]).toEqual([
      '90 %',
      0,
      'b',
      3000,
      [],
    ]);
  });

  it('gives every text its time and ends with the newest, whatever comes when', () => {
    const change = fc.tuple(
      fc.nat(2000),
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom<Pace>('may-be-skipped', 'must-be-shown'),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (steps) => {
        let now = 0;
        const changes = steps.map(([wait, key, pace]): Change => {
          now += wait;
          return [now, key, pace];
        });
        const seen = screenOf([[0, 'first'], ...changes]).map((line) => line.split(' '));
        const times = seen.map(([at]) => Number(at));
        const stays = times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(stays.every((stay) => stay >= AT_LEAST)).toBe(true);
        expect(seen.at(-1)?.[1]).toBe(changes.at(-1)?.[1]);
      }),
    );
  });
});
