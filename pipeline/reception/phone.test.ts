import { describe, expect, it } from 'vitest';
import { failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import { EMPTY_REPORT } from '../reading/report.ts';
import type { ReceptionEvent } from './events.ts';
import {
  counterIn,
  failed,
  follow,
  fromDevice,
  ON_PHONE,
  OTHER_READER,
  PHASES,
  PURPOSE,
  READER,
} from './reception.fixture.ts';
import { newReception } from './reception.ts';

const laid = fromDevice('medium', { reader: READER, present: true });
const taken = fromDevice('medium', { reader: READER, present: false });
const over: ReceptionEvent = { type: 'time-over' };
const typed: ReceptionEvent = { type: 'code-typed' };
const found = (readId = 1) => fromDevice('identified', { readId, medium: 'mdoc' });
const asked = (readId = 1) => fromDevice('consent-wanted', { readId });
const answers = fromDevice('progress', { readId: 1, step: 'phone-answer', percent: 30 });
const report = (readId = 1, report = ON_PHONE) => fromDevice('report', { readId, report });
const ended = (kind: FailureKind, readId = 1) =>
  report(readId, { ...failed(kind), medium: 'mdoc', ...EMPTY_REPORT, failure: failure(kind) });

/** What is shown at the end (a failure by its kind), and all that was done. */
function course(...events: readonly ReceptionEvent[]) {
  const { reception, effects } = follow(newReception(PURPOSE), events);
  const { phase } = reception;
  const done = effects.map(({ type }) => type);
  return [phase.kind === 'failed' ? phase.failure.kind : phase.kind, ...done];
}

describe('a phone', () => {
  it('is found, asked, waited for, read and shown', () => {
    const events = [laid, found(), asked(), answers, report()];
    const phases = events.map(
      (_, i) => follow(newReception(PURPOSE), events.slice(0, i + 1)).reception.phase.kind,
    );
    expect(phases).toEqual(['reading', 'engaging', 'waiting-for-consent', 'reading', 'shown']);
  });

  it('that answers all at once, or was never said to be one, is read all the same', () => {
    expect([course(laid, found(), asked(), report()), course(laid, asked(), report())]).toEqual(
      Array(2).fill(['shown', 'read', 'wipe-code']),
    );
  });

  it('is told as what it is when it turns up behind the message of a busy reader', () => {
    expect(course(laid, report(1, failed('reader-busy')), over, found(2))).toEqual([
      'engaging',
      'read',
      'wipe-code',
      'read',
    ]);
  });

  it('that does not connect is given up with that name, and its reading is stopped', () => {
    expect(course(laid, found(), over)).toEqual([
      'phone-did-not-connect',
      'read',
      'cancel-read',
      'wipe-code',
    ]);
  });

  it('may be put away while it is asked: the reading itself knows whether it needs it there', () => {
    expect(course(laid, found(), asked(), taken)).toEqual(['waiting-for-consent', 'read']);
  });

  it.each<FailureKind>(['removed-too-early', 'phone-declined', 'consent-timeout', 'link-lost'])(
    'that ends as %s is told so, from either phase',
    (kind) => {
      expect([
        course(laid, found(), ended(kind)),
        course(laid, found(), asked(), ended(kind)),
      ]).toEqual(Array(2).fill([kind, 'read', 'wipe-code']));
    },
  );

  it('has its turn, if it came while another medium was read', () => {
    const other = fromDevice('medium', { reader: OTHER_READER, present: true });
    const next: ReceptionEvent = { type: 'next' };
    const events = [laid, found(), asked(), other, report(), next, over];
    const { reception } = follow(newReception(PURPOSE), events);
    expect([reception.phase, reception.medium]).toEqual([
      { kind: 'reading', going: { readId: 2, reader: OTHER_READER }, step: null, percent: 0 },
      null,
    ]);
  });
});

describe('a consent', () => {
  it('is hinted at twice, and ended by the time that follows', () => {
    const waiting = [laid, found(), asked()];
    const phases = [1, 2, 3].map((times) => {
      const { phase } = follow(newReception(PURPOSE), [
        ...waiting,
        ...Array<ReceptionEvent>(times).fill(over),
      ]).reception;
      return phase.kind === 'waiting-for-consent' ? phase.hints : phase;
    });
    expect(phases).toEqual([1, 2, { kind: 'failed', failure: failure('consent-timeout') }]);
  });

  it('stops the reading when it is given up, and has no further say', () => {
    expect(course(laid, found(), asked(), over, over, over, report())).toEqual([
      'consent-timeout',
      'read',
      'cancel-read',
      'wipe-code',
    ]);
  });

  it('does not begin anew when it is asked for again', () => {
    const hinted = follow(newReception(PURPOSE), [laid, found(), asked(), over]).reception;
    expect(follow(hinted, [asked()]).reception).toBe(hinted);
  });

  it('is never asked of a card', () => {
    const card = fromDevice('identified', { readId: 1, medium: 'my-number-card' });
    const wanted = fromDevice('code-wanted', { readId: 1, triesLeft: 10 });
    expect([course(laid, card, asked()), course(laid, card, wanted, asked())]).toEqual([
      ['reading', 'read'],
      ['waiting-for-number', 'read', 'wipe-code'],
    ]);
  });
});

describe('a number typed for a card, where a phone was held there', () => {
  const wanted = (readId: number) => fromDevice('code-wanted', { readId, triesLeft: 10 });
  const next: ReceptionEvent = { type: 'next' };
  const ways: readonly (readonly ReceptionEvent[])[] = [
    [typed, laid, found(), asked(), report()],
    [laid, typed, found(), asked(), ended('phone-declined')],
    [laid, found(), typed, asked(), report()],
    [laid, found(), asked(), typed, report()],
    [laid, found(), asked(), answers, typed, report()],
    [laid, found(), typed, over],
    [laid, found(), asked(), over, typed, over, over],
    [laid, found(), asked(), report(), typed],
    [laid, found(), asked(), ended('phone-declined'), typed],
  ];

  it('is not used on the next card', () => {
    const used = ways.map((events) => {
      const { effects } = follow(newReception(PURPOSE), [
        ...[...events, next, taken, over, laid],
        wanted(2),
      ]);
      return effects
        .filter(({ type }) => type === 'read' || type === 'send-code')
        .map((e) => e.type);
    });
    expect(used).toEqual(ways.map(() => ['read', 'read']));
  });

  it('is wiped, and never has the phone read once more', () => {
    const left = ways.map((events) => {
      const { reception, effects } = follow(newReception(PURPOSE), events);
      const last = effects.findLastIndex(({ type }) => type === 'wipe-code');
      return [reception.codeReady, last > -1, reception.lastReadId];
    });
    expect(left).toEqual(ways.map(() => [false, true, 1]));
  });

  it('is not even asked for: what a card would say of a phone is not heard', () => {
    const last = fromDevice('last-try-wanted', { readId: 1 });
    expect([
      course(typed, laid, found(), wanted(1)),
      course(typed, laid, found(), asked(), wanted(1)),
      course(laid, found(), asked(), answers, last),
    ]).toEqual([
      ['engaging', 'read'],
      ['waiting-for-consent', 'read'],
      ['reading', 'read'],
    ]);
  });
});

describe('what is known of a medium', () => {
  const next: ReceptionEvent = { type: 'next' };
  const mediumAfter = (...events: readonly ReceptionEvent[]) => {
    const { phase, medium } = follow(newReception(PURPOSE), events).reception;
    return [phase.kind, medium];
  };

  it('stays as long as it lies there, and goes with it', () => {
    const left = [laid, found(), asked(), report(), next, over];
    expect([
      mediumAfter(laid),
      mediumAfter(laid, found()),
      mediumAfter(...left),
      mediumAfter(...left, { type: 'pause' }, { type: 'resume' }),
      mediumAfter(...left, taken),
      mediumAfter(...left, { type: 'retry' }),
    ]).toEqual([
      ['reading', null],
      ['engaging', 'mdoc'],
      ['waiting-for-removal', 'mdoc'],
      ['waiting-for-removal', 'mdoc'],
      ['ready', null],
      ['reading', null],
    ]);
  });

  it('is not said of another one that was left behind', () => {
    const both = { media: { [OTHER_READER]: 'read' as const }, reader: READER };
    const { reception } = follow(counterIn(PHASES.wiping, { ...both, medium: 'mdoc' }), [over]);
    expect([reception.phase.kind, reception.reader, reception.medium]).toEqual([
      'waiting-for-removal',
      OTHER_READER,
      null,
    ]);
  });

  it('is told by the report where nobody had said it before', () => {
    expect(mediumAfter(laid, ended('medium-not-allowed'))).toEqual(['refused', 'mdoc']);
  });
});
