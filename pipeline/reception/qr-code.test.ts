import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { ReceptionEvent } from './events.ts';
import {
  counterIn,
  failed,
  follow,
  fromDevice,
  ON_PHONE,
  PHASES,
  PURPOSE,
  READER,
} from './reception.fixture.ts';
import { newReception, type Phase } from './reception.ts';
import { reduce } from './reduce.ts';

const scanned: ReceptionEvent = { type: 'qr-scanned' };
const typed: ReceptionEvent = { type: 'code-typed' };
const over: ReceptionEvent = { type: 'time-over' };
const laid = fromDevice('medium', { reader: READER, present: true });
const CARDS: Purpose = { ...PURPOSE, media: 'card' };

function told(readId: number, kind: FailureKind): ReceptionEvent {
  return fromDevice('report', { readId, report: { ...failed(kind), medium: 'mdoc' } });
}

/** What is shown at the end (a failure by its kind), whether code or number waits, and all that was done. */
function course(...events: readonly ReceptionEvent[]) {
  const { reception, effects } = follow(newReception(PURPOSE), events);
  const { phase, qrId, codeReady } = reception;
  const kind = phase.kind === 'failed' ? phase.failure.kind : phase.kind;
  const done = effects.map((effect) =>
    'readId' in effect ? `${effect.type} ${effect.readId}` : effect.type,
  );
  return [kind, qrId, codeReady, ...done.filter((name) => name !== 'wipe-code')];
}

describe('a QR code that was scanned before its phone is laid there', () => {
  it('is looked at at once, and waits for a phone under the number of that look', () => {
    expect(course(scanned)).toEqual(['waiting-for-medium', 1, false, 'look-at-qr 1']);
  });

  it('goes with the next reading, once', () => {
    const wanted = fromDevice('code-wanted', { readId: 2, triesLeft: 10 });
    expect([course(scanned, laid), course(scanned, laid, wanted)]).toEqual([
      ['reading', null, false, 'look-at-qr 1', 'read 2'],
      // A card instead: nothing of the code is a number.
      ['waiting-for-number', null, false, 'look-at-qr 1', 'read 2'],
    ]);
  });

  it('is told at once where it is of no use, and waits no more', () => {
    expect([
      course(scanned, told(1, 'phone-needs-bluetooth')),
      course(scanned, told(1, 'malformed-data')),
    ]).toEqual([
      ['phone-needs-bluetooth', null, false, 'look-at-qr 1'],
      ['refused', null, false, 'look-at-qr 1'],
    ]);
  });

  it('is told as a phone’s, with nothing to be read once more', () => {
    const events = [scanned, told(1, 'phone-needs-bluetooth')];
    const { reception } = follow(newReception(PURPOSE), events);
    const again = reduce(reception, { type: 'retry' });
    expect([reception.medium, reception.reader, again.effects]).toEqual(['mdoc', null, []]);
  });

  it('has no answer that shows a person, and none to another look', () => {
    const waits = follow(newReception(PURPOSE), [scanned, scanned]).reception;
    const answers = [
      fromDevice('report', { readId: 2, report: ON_PHONE }),
      told(1, 'phone-needs-bluetooth'),
    ];
    expect(answers.map((answer) => reduce(waits, answer).reception === waits)).toEqual([
      true,
      true,
    ]);
  });

  it('is not waited for when its answer comes behind the reading that took it', () => {
    const late = told(1, 'phone-needs-bluetooth');
    expect(course(scanned, laid, late)).toEqual(['reading', null, false, 'look-at-qr 1', 'read 2']);
  });

  it('is replaced by another one, by a number, and replaces a number', () => {
    expect([course(scanned, scanned), course(scanned, typed), course(typed, scanned)]).toEqual([
      ['waiting-for-medium', 2, false, 'look-at-qr 1', 'look-at-qr 2'],
      ['waiting-for-medium', null, true, 'look-at-qr 1'],
      ['waiting-for-medium', 1, false, 'look-at-qr 1'],
    ]);
  });

  it('is forgotten when it is cancelled, when the counter is closed, and when the time is over', () => {
    expect([
      course(scanned, { type: 'cancel' }),
      course(scanned, { type: 'code-cleared' }),
      course(scanned, { type: 'pause' }),
      course(scanned, over),
    ]).toEqual([
      ['ready', null, false, 'look-at-qr 1'],
      ['ready', null, false, 'look-at-qr 1'],
      ['paused', null, false, 'look-at-qr 1', 'wipe-page'],
      ['no-medium-in-time', null, false, 'look-at-qr 1'],
    ]);
  });

  it('is told as a phone’s when no phone came in time', () => {
    expect(follow(newReception(PURPOSE), [scanned, over]).reception.medium).toBe('mdoc');
  });

  it('is forgotten when the purpose takes phones no more, and stays where it does', () => {
    expect([
      course(scanned, { type: 'purpose-read', purpose: CARDS }),
      course(scanned, { type: 'purpose-read', purpose: { ...PURPOSE, media: 'phone' } }),
    ]).toEqual([
      ['ready', null, false, 'look-at-qr 1'],
      ['waiting-for-medium', 1, false, 'look-at-qr 1'],
    ]);
  });

  it('waits for the next process when one ends', () => {
    expect(course(scanned, { type: 'lost', silent: false })).toEqual([
      'waiting-for-medium',
      1,
      false,
      'look-at-qr 1',
    ]);
  });

  it('is not taken where the purpose takes no phones', () => {
    const phases: readonly Phase[] = Object.values(PHASES);
    const taken = phases.filter((phase) => {
      const before = counterIn(phase, { purpose: CARDS });
      return reduce(before, scanned).reception !== before;
    });
    expect(taken).toEqual([]);
  });
});
