import { describe, expect, it } from 'vitest';
import { failure } from '../outcome/failure.ts';
import { type FailureKind, failureKinds } from '../outcome/failure-kinds.ts';
import type { ReceptionEvent } from './events.ts';
import {
  begin,
  cancel,
  course,
  goOn,
  here,
  laid,
  next,
  otherLaid,
  over,
  report,
  retry,
  taken,
  wanted,
} from './kiosk.fixture.ts';
import { ALONE, aloneIn, counterIn, failed, follow, fromDevice } from './reception.fixture.ts';
import { failedPhase, newReception } from './reception.ts';

describe('a kiosk', () => {
  it('informs before it reads, whether the medium comes after, before, or instead of はじめる', () => {
    expect([
      course(begin, goOn, laid),
      course(begin, laid, goOn),
      course(laid, goOn),
      course(laid, begin, goOn),
    ]).toEqual(Array(4).fill(['reading', 'read 1']));
  });

  it('does not read what lies there before the notice, however long', () => {
    expect([course(laid), course(begin, laid), course(laid, over, here)]).toEqual(
      Array(3).fill(['informing']),
    );
  });

  it('ends at やめる, and has what was laid there meanwhile taken away unread', () => {
    expect([
      course(begin, cancel),
      course(begin, goOn, cancel),
      course(laid, cancel),
      course(laid, cancel, begin, goOn, retry, over),
      course(laid, cancel, taken),
      course(laid, cancel, taken, laid),
    ]).toEqual([
      ['ready'],
      ['ready'],
      ['waiting-for-removal'],
      ['waiting-for-removal'],
      ['ready'],
      ['informing'],
    ]);
  });

  it('shows no result to somebody who said やめる before the screen had come to it', () => {
    const read = [begin, goOn, laid, report(1)];
    expect([course(...read, cancel), course(...read, cancel, over)]).toEqual([
      ['wiping', 'read 1'],
      ['waiting-for-removal', 'read 1'],
    ]);
  });

  it('begins anew with each person: the notice was for the one before', () => {
    const first = [begin, goOn, laid, report(1)];
    expect([
      course(...first, next, taken, over),
      course(...first, next, taken, over, laid),
      course(...first, next, over, taken, laid, goOn),
      course(...first, next, over, retry),
    ]).toEqual([
      ['ready', 'read 1'],
      ['informing', 'read 1'],
      ['reading', 'read 1', 'read 2'],
      ['waiting-for-removal', 'read 1'],
    ]);
  });

  it('closes a result that another medium is laid beside, and informs that one’s person', () => {
    const first = [begin, goOn, laid, report(1)];
    expect([
      course(...first, otherLaid),
      course(...first, otherLaid, over),
      course(...first, otherLaid, over, goOn),
      course(...first, taken, laid, over),
    ]).toEqual([
      ['wiping', 'read 1'],
      ['informing', 'read 1'],
      ['reading', 'read 1', 'read 2'],
      ['informing', 'read 1'],
    ]);
  });

  it('reads what its notice told of, and no more, though the purpose’s file says more by then', () => {
    const purpose = { ...ALONE, items: [...ALONE.items, 'portrait' as const] };
    const changed: ReceptionEvent = { type: 'purpose-read', purpose };
    const read = (...events: readonly ReceptionEvent[]) => {
      const { reception } = follow(newReception(ALONE), events);
      return [reception.phase.kind, reception.purpose.items.includes('portrait')];
    };
    const closed = [next, taken, over];
    expect([
      read(begin, goOn, changed, laid),
      read(begin, goOn, changed, laid, report(1), changed, ...closed, changed, begin),
      read(begin, changed, goOn, laid),
    ]).toEqual([
      ['reading', false],
      ['informing', true],
      ['reading', true],
    ]);
  });

  it('informs before it tries again by itself what was begun with staff', () => {
    const before = counterIn(failedPhase(failure('reader-busy')));
    const withoutStaff: ReceptionEvent = { type: 'purpose-read', purpose: ALONE };
    const { reception, effects } = follow(before, [withoutStaff, over]);
    expect([reception.phase.kind, effects]).toEqual(['informing', []]);
  });

  it('drops a QR code that is shown to it before the notice, and takes it after', () => {
    const scanned: ReceptionEvent = { type: 'qr-scanned' };
    expect([
      course(scanned),
      course(scanned, goOn),
      course(begin, scanned, goOn),
      course(begin, goOn, scanned),
      course(begin, goOn, scanned, laid),
    ]).toEqual([
      ['informing'],
      ['waiting-for-medium'],
      ['waiting-for-medium'],
      ['waiting-for-medium', 'look-at-qr 1'],
      ['reading', 'look-at-qr 1', 'read 2'],
    ]);
  });
});

describe('a medium that is laid down again after a failure at a kiosk', () => {
  /** Failures whose text for the visitor asks for one (ui-spec 2). */
  const ASKED: readonly FailureKind[] = [
    ...(['wrong-pin', 'number-not-entered', 'several-media', 'wallet-not-opened'] as const),
    ...(['phone-needs-bluetooth', 'phone-did-not-connect', 'nothing-returned'] as const),
    ...(['document-not-on-phone', 'removed-too-early', 'link-lost', 'read-timeout'] as const),
    ...(['unexpected-answer', 'session-broken'] as const),
  ];

  it('is read at once where the text asks for it, and after the notice everywhere else', () => {
    const after = failureKinds.map((kind) => {
      const before = aloneIn(failedPhase(failure(kind)), { media: {} });
      return [kind, follow(before, [laid]).reception.phase.kind];
    });
    const expected = failureKinds.map((kind) => [
      kind,
      ASKED.includes(kind) ? 'reading' : 'wiping',
    ]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(expected));
  });

  it('is read at once too where it came back before the failure was told', () => {
    const meanwhile = [begin, goOn, laid, taken, laid];
    expect([
      course(...meanwhile, report(1, failed('link-lost'))),
      course(...meanwhile, report(1, failed('phone-declined'))),
      course(...meanwhile, report(1, failed('phone-declined')), next, over),
    ]).toEqual([
      ['reading', 'read 1', 'read 2'],
      ['phone-declined', 'read 1'],
      ['informing', 'read 1'],
    ]);
  });

  it('is waited for by もう一度, without starting over', () => {
    const lost = [begin, goOn, laid, taken, report(1, failed('link-lost')), retry];
    expect([course(...lost), course(...lost, laid)]).toEqual([
      ['waiting-for-medium', 'read 1'],
      ['reading', 'read 1', 'read 2'],
    ]);
  });

  it('is asked for where a card was taken while its PIN was waited for', () => {
    const lifted = [begin, goOn, laid, wanted(1, 3), taken];
    const told = report(1, failed('removed-too-early'));
    expect([course(...lifted, told), course(...lifted, told, laid)]).toEqual([
      ['removed-too-early', 'read 1'],
      ['reading', 'read 1', 'read 2'],
    ]);
  });
});

describe('somebody who may have left a kiosk', () => {
  const doubtable = [
    [begin],
    [begin, goOn],
    [begin, goOn, laid, wanted(1, 3)],
    [begin, goOn, laid, fromDevice('consent-wanted', { readId: 1 }), over],
  ];
  const phaseAfter = (events: readonly ReceptionEvent[]) =>
    follow(newReception(ALONE), events).reception.phase;

  it('is asked first, and when they answer nothing has changed', () => {
    const asked = doubtable.map((events) => phaseAfter([...events, over]));
    expect(asked).toEqual(doubtable.map((events) => ({ ...phaseAfter(events), doubted: true })));
    const answered = doubtable.map((events) => phaseAfter([...events, over, here]));
    expect(answered).toEqual(doubtable.map(phaseAfter));
  });

  it('is taken to have left when no answer comes', () => {
    const ends = doubtable.map((events) => course(...events, over, here, over, over));
    expect(ends).toEqual([
      ['ready'],
      ['ready'],
      ['waiting-for-number', 'read 1', 'cancel-read 1'],
      ['consent-timeout', 'read 1', 'cancel-read 1'],
    ]);
  });

  it('ends a consent in that name, for the device process too', () => {
    const { effects } = follow(newReception(ALONE), [...(doubtable[3] ?? []), over, over]);
    expect(effects).toContainEqual({ type: 'cancel-read', readId: 1, as: 'consent-timeout' });
  });

  it('leaves the card, which has to go unread', () => {
    expect([course(laid, over, over), course(laid, over, over, taken)]).toEqual([
      ['waiting-for-removal'],
      ['ready'],
    ]);
  });

  it('shows that they are there by laying something down', () => {
    expect(phaseAfter([begin, over, laid])).toEqual({ kind: 'informing', doubted: false });
  });
});
