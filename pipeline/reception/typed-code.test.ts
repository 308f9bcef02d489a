import { describe, expect, it } from 'vitest';
import type { ReceptionEvent } from './events.ts';
import { failed, follow, fromDevice, PURPOSE, READER } from './reception.fixture.ts';
import { newReception } from './reception.ts';

const laid = fromDevice('medium', { reader: READER, present: true });
const typed: ReceptionEvent = { type: 'code-typed' };

function wanted(readId: number, triesLeft: number | null): ReceptionEvent {
  return fromDevice('code-wanted', { readId, triesLeft });
}

/** Where it ends, whether a number still waits, and what was done with numbers on the way. */
function course(...events: readonly ReceptionEvent[]) {
  const { reception, effects } = follow(newReception(PURPOSE), events);
  const done = effects.map(({ type }) => type).filter((type) => type.endsWith('-code'));
  return [reception.phase.kind, reception.codeReady, ...done];
}

describe('a number that was typed before the card', () => {
  it('is used when the card asks for it', () => {
    expect(course(typed, laid, wanted(1, 10))).toEqual(['reading', false, 'send-code']);
  });

  it('is used where the chip does not tell its tries', () => {
    expect(course(typed, laid, wanted(1, null))).toEqual(['reading', false, 'send-code']);
  });

  it('is used once: the next card asks anew', () => {
    const gone = fromDevice('medium', { reader: READER, present: false });
    const wrong = fromDevice('report', { readId: 1, report: failed('wrong-verification-number') });
    expect(course(typed, laid, wanted(1, 10), wrong, gone, laid, wanted(2, 9))).toEqual([
      'waiting-for-number',
      false,
      'send-code',
      'wipe-code',
      'wipe-code',
    ]);
  });

  it.each([1, 2])('is not used unseen where %i tries are left', (triesLeft) => {
    expect(course(typed, laid, wanted(1, triesLeft))).toEqual([
      'waiting-for-number',
      false,
      'wipe-code',
    ]);
  });

  it('is used with three tries left, the first number that needs no warning', () => {
    expect(course(typed, laid, wanted(1, 3))).toEqual(['reading', false, 'send-code']);
  });

  it('is used at once when it is typed while the card is being recognised', () => {
    expect(course(laid, typed, wanted(1, 10))).toEqual(['reading', false, 'send-code']);
  });

  it('is wiped when it is taken back, when the time is over, and when the reading needed none', () => {
    const stopped = fromDevice('report', { readId: 1, report: failed('unknown-medium') });
    expect([
      course(typed, { type: 'code-cleared' }),
      course(typed, { type: 'cancel' }),
      course(typed, { type: 'time-over' }),
      course(typed, laid, stopped),
      course(typed, { type: 'pause' }),
    ]).toEqual([
      ['ready', false, 'wipe-code'],
      ['ready', false, 'wipe-code'],
      ['failed', false, 'wipe-code'],
      ['refused', false, 'wipe-code'],
      ['paused', false, 'wipe-code'],
    ]);
  });

  it('that found no card in time ends as that, named', () => {
    const { reception } = follow(newReception(PURPOSE), [typed, { type: 'time-over' }]);
    expect(reception.phase).toMatchObject({
      kind: 'failed',
      failure: { kind: 'no-medium-in-time' },
    });
  });
});

describe('a number that is typed while the card asks for it', () => {
  it('is sent to that reading and not kept, however few tries are left', () => {
    const sent = [10, 2, 1, null].map((left) => course(laid, wanted(1, left), typed));
    expect(sent).toEqual(Array(4).fill(['reading', false, 'wipe-code', 'send-code']));
  });

  it('tells how many tries are left while it is waited for', () => {
    const { reception } = follow(newReception(PURPOSE), [laid, wanted(1, 4)]);
    expect(reception.phase).toEqual({
      kind: 'waiting-for-number',
      going: { readId: 1, reader: READER },
      triesLeft: 4,
      doubted: false,
    });
  });

  it('may be typed again where it was wrong: the card that lies there is read once more', () => {
    const wrong = fromDevice('report', { readId: 1, report: failed('wrong-verification-number') });
    expect(course(laid, wanted(1, 10), typed, wrong, typed, wanted(2, 9))).toEqual([
      'reading',
      false,
      'wipe-code',
      'send-code',
      'wipe-code',
      'send-code',
    ]);
  });
});

describe('the last try', () => {
  const asked = fromDevice('last-try-wanted', { readId: 1 });

  function answers(...events: readonly ReceptionEvent[]) {
    const { effects } = follow(newReception(PURPOSE), [laid, wanted(1, 1), typed, ...events]);
    return effects.filter(({ type }) => type === 'answer-last-try');
  }

  it('is only taken by an explicit yes: time that runs out is a no', () => {
    const yes = { type: 'answer-last-try', readId: 1, confirmed: true };
    expect([
      answers(asked, { type: 'last-try', confirmed: true }),
      answers(asked, { type: 'last-try', confirmed: false }),
      answers(asked, { type: 'time-over' }),
    ]).toEqual([[yes], [{ ...yes, confirmed: false }], [{ ...yes, confirmed: false }]]);
  });

  it('is never answered twice, nor before it was asked', () => {
    const yes: ReceptionEvent = { type: 'last-try', confirmed: true };
    expect([answers(yes), answers(asked, yes, yes, yes).length]).toEqual([[], 1]);
  });
});
