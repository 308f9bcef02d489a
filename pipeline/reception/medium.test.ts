import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from './events.ts';
import {
  ACCEPTED,
  counterIn,
  failed,
  follow,
  fromDevice,
  OTHER_READER,
  PHASES,
  PURPOSE,
  READER,
} from './reception.fixture.ts';
import { newReception } from './reception.ts';

const UP: readonly ReceptionEvent[] = [
  fromDevice('service', { state: 'up' }),
  fromDevice('readers', { readers: [READER] }),
];
const laid = fromDevice('medium', { reader: READER, present: true });
const taken = fromDevice('medium', { reader: READER, present: false });
const next: ReceptionEvent = { type: 'next' };
const over: ReceptionEvent = { type: 'time-over' };

function report(readId: number, report = ACCEPTED): ReceptionEvent {
  return fromDevice('report', { readId, report });
}

/** Phase at the end, and the readings that were ordered on the way, by number and reader. */
function course(events: readonly ReceptionEvent[], start = newReception(PURPOSE)) {
  const { reception, effects } = follow(start, events);
  const reads = effects.flatMap((effect) =>
    effect.type === 'read' ? [`${effect.readId} ${effect.reader}`] : [],
  );
  return [reception.phase.kind, ...reads];
}

describe('a medium', () => {
  it('is read when it is laid, and not again while it lies there', () => {
    expect(course([...UP, laid, report(1), laid, next, laid, over, laid])).toEqual([
      'waiting-for-removal',
      '1 Reader A',
    ]);
  });

  it('is read once more after it was taken', () => {
    expect(course([...UP, laid, report(1), next, taken, over, laid])).toEqual([
      'reading',
      '1 Reader A',
      '2 Reader A',
    ]);
  });

  it('is read again when that is asked for, under a number of its own', () => {
    const again: ReceptionEvent = { type: 'retry' };
    const first = report(1, failed('link-lost'));
    expect(course([...UP, laid, first, again])).toEqual(['reading', '1 Reader A', '2 Reader A']);
  });

  it('is waited for when a retry finds none there', () => {
    const again: ReceptionEvent = { type: 'retry' };
    expect(course([...UP, laid, taken, report(1, failed('link-lost')), again])).toEqual([
      'ready',
      '1 Reader A',
    ]);
  });

  it('that another person lays wipes the page before it is read', () => {
    const { effects } = follow(counterIn(PHASES.shown), [
      fromDevice('medium', { reader: OTHER_READER, present: true }),
    ]);
    expect(effects.map(({ type }) => type)).toEqual(['wipe-page', 'read']);
  });

  it('that came while another was read has its turn afterwards', () => {
    const other = fromDevice('medium', { reader: OTHER_READER, present: true });
    expect(course([...UP, laid, other, report(1), next, over])).toEqual([
      'reading',
      '1 Reader A',
      '2 Reader B',
    ]);
  });

  it('that came while the counter was closed is read when it opens', () => {
    const pause: ReceptionEvent = { type: 'pause' };
    expect(course([...UP, pause, laid, { type: 'resume' }])).toEqual(['reading', '1 Reader A']);
  });

  it('that was laid down while it was paused in, must leave first', () => {
    const closed: readonly ReceptionEvent[] = [{ type: 'pause' }, { type: 'resume' }];
    expect(course([...UP, laid, ...closed])).toEqual(['waiting-for-removal', '1 Reader A']);
  });
});

describe('a card that hung the reader', () => {
  const hung: readonly ReceptionEvent[] = [...UP, laid, { type: 'lost', silent: true }];

  it('is named as one that takes too long', () => {
    const { reception } = follow(newReception(PURPOSE), hung);
    expect(reception.phase).toMatchObject({ kind: 'failed', failure: { kind: 'read-timeout' } });
  });

  it('is not read again by itself when the new process reports it', () => {
    expect(course([...hung, ...UP, laid, over, over, laid])).toEqual([
      'waiting-for-removal',
      '1 Reader A',
    ]);
  });

  it('is read again when the clerk asks for it, or lays it down once more', () => {
    const asked: readonly ReceptionEvent[] = [...hung, ...UP, laid, { type: 'retry' }];
    const laidAgain = [...hung, ...UP, laid, taken, laid];
    expect([course(asked), course(laidAgain)]).toEqual(
      Array(2).fill(['reading', '1 Reader A', '2 Reader A']),
    );
  });
});

describe('what a reading that was given up still says', () => {
  it('changes nothing', () => {
    const stalled = follow(newReception(PURPOSE), [...UP, laid, over]).reception;
    const late: readonly ReceptionEvent[] = [
      fromDevice('code-wanted', { readId: 1, triesLeft: 10 }),
      fromDevice('last-try-wanted', { readId: 1 }),
      fromDevice('progress', { readId: 1, step: 'photo', percent: 90 }),
      report(1),
    ];
    expect(follow(stalled, late)).toEqual({ reception: stalled, effects: [] });
  });
});

describe('two readers at one counter', () => {
  const BOTH = [READER, OTHER_READER];
  const open = [fromDevice('service', { state: 'up' }), fromDevice('readers', { readers: BOTH })];
  const otherLaid = fromDevice('medium', { reader: OTHER_READER, present: true });
  const wrong = report(2, failed('wrong-verification-number'));
  /** The person before left a card on A; the present one’s card on B took the number for wrong. */
  const wrongOnB: readonly ReceptionEvent[] = [...open, laid, report(1), otherLaid, wrong];

  it('a number that was wrong is tried on the card that said so, never on another', () => {
    const typed: ReceptionEvent = { type: 'code-typed' };
    expect([course([...wrongOnB, typed]), course([...wrongOnB, { type: 'retry' }])]).toEqual(
      Array(2).fill(['reading', '1 Reader A', '2 Reader B', '3 Reader B']),
    );
  });

  it('a number for a card that was taken waits for a card, and leaves the other one alone', () => {
    const gone = fromDevice('medium', { reader: OTHER_READER, present: false });
    const typed: ReceptionEvent = { type: 'code-typed' };
    expect([
      course([...wrongOnB, gone, typed]),
      course([...wrongOnB, gone, { type: 'retry' }]),
      course([...wrongOnB, gone, typed, otherLaid]),
    ]).toEqual([
      ['waiting-for-medium', '1 Reader A', '2 Reader B'],
      ['waiting-for-removal', '1 Reader A', '2 Reader B'],
      ['reading', '1 Reader A', '2 Reader B', '3 Reader B'],
    ]);
  });
});

describe('a medium on a reader that went away', () => {
  const readers = (...names: string[]) => fromDevice('readers', { readers: names });
  const forgotten: readonly ReceptionEvent[] = [...UP, laid, report(1), next, over];

  it('is not waited for, and no card on the reader’s new name is kept waiting by it', () => {
    const other = fromDevice('medium', { reader: OTHER_READER, present: true });
    expect([
      course([...forgotten, readers()]),
      course([...forgotten, readers(), readers(OTHER_READER), other]),
    ]).toEqual([
      ['ready', '1 Reader A'],
      ['reading', '1 Reader A', '2 Reader B'],
    ]);
  });

  it('still counts as read when both are back', () => {
    expect([
      course([...forgotten, readers(), readers(READER), laid]),
      course([...forgotten, readers(), readers(READER), laid, taken]),
      course([...forgotten, readers(), readers(READER), laid, { type: 'retry' }]),
    ]).toEqual([
      ['waiting-for-removal', '1 Reader A'],
      ['ready', '1 Reader A'],
      ['reading', '1 Reader A', '2 Reader A'],
    ]);
  });
});
