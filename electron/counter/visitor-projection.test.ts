import { describe, expect, it } from 'vitest';
import { failure } from '../../pipeline/outcome/failure.ts';
import { failureKinds } from '../../pipeline/outcome/failure-kinds.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import { ACCEPTED, counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import { VISITOR_MESSAGES } from '../contract/visitor-message.ts';
import { AROUND } from './clerk-projection.fixture.ts';
import { visitorMessage } from './visitor-message.ts';
import { visitorView } from './visitor-projection.ts';

const phaseOf = (phase: Phase, more: Partial<Reception> = {}) =>
  visitorView(counterIn(phase, more), AROUND, false).phase;

const CARD = { medium: 'my-number-card', attended: true, media: 'either' } as const;
const PHONE = { ...CARD, medium: 'mdoc' } as const;

describe('the visitor’s view', () => {
  it('says of each phase what a visitor does, and nothing of how it ends', () => {
    const said = Object.values(PHASES).map((phase) => phaseOf(phase));
    expect(said).toEqual([
      { kind: 'ready' },
      { kind: 'ready' },
      { kind: 'waiting-for-medium' },
      { kind: 'reading', medium: 'my-number-card', verifying: false },
      { kind: 'engaging' },
      { kind: 'waiting-for-consent', hints: 0 },
      { kind: 'waiting-for-number' },
      { kind: 'waiting-for-number' },
      { kind: 'shown', medium: 'my-number-card', staffChecks: false },
      { kind: 'message', message: 'other-way' },
      { kind: 'message', message: 'card-again' },
      { kind: 'wiping' },
      { kind: 'waiting-for-removal', medium: 'my-number-card' },
      { kind: 'paused' },
    ]);
  });

  it('asks for patience where the clerk has something to look at', () => {
    const conclusion = { ...conclude(counterIn(PHASES.ready).purpose, ACCEPTED) };
    const attention = { ...conclusion, outcome: 'attention' as const };
    expect(phaseOf({ kind: 'shown', conclusion: attention, extensions: 0 })).toEqual({
      kind: 'shown',
      medium: 'my-number-card',
      staffChecks: true,
    });
  });

  it('goes on saying that the card is checked while the clerk types again', () => {
    const again = (['wrong-verification-number', 'wrong-birth-date'] as const).map((kind) =>
      phaseOf({ kind: 'failed', failure: failure(kind) }),
    );
    expect(again).toEqual([{ kind: 'waiting-for-number' }, { kind: 'waiting-for-number' }]);
  });

  it('says that the counter is not ready where the clerk sees why', () => {
    const without = phaseOf(PHASES.ready, { readers: [] });
    const down = phaseOf(PHASES['waiting-for-medium'], { service: 'pcsc-service-down' });
    expect([without, down]).toEqual([{ kind: 'setup-problem' }, { kind: 'setup-problem' }]);
  });
});

describe('what a visitor is told of a failure', () => {
  it('is one of the few messages for every kind, and every message is used', () => {
    const told = failureKinds.flatMap((kind) => [
      visitorMessage(failure(kind), CARD),
      visitorMessage(failure(kind), PHONE),
      visitorMessage(failure(kind), { ...CARD, attended: false }),
    ]);
    expect([...new Set(told)].sort()).toEqual([...VISITOR_MESSAGES].sort());
  });

  it('is the same for whatever is suspected: another way, and nothing else', () => {
    const suspected = failureKinds.filter((kind) =>
      ['data-altered', 'copy-suspected', 'records-disagree', 'revoked', 'expired'].includes(kind),
    );
    const told = [...suspected, 'issuer-not-confirmed' as const, 'face-mismatch' as const].map(
      (kind) => visitorMessage(failure(kind), CARD),
    );
    expect(new Set(told)).toEqual(new Set(['other-way']));
  });

  it('is about what lies there: a card is laid again, a phone held again', () => {
    const lost = failure('link-lost');
    expect([visitorMessage(lost, CARD), visitorMessage(lost, PHONE)]).toEqual([
      'card-again',
      'phone-again',
    ]);
  });

  it('tells an iPhone’s holder to open the wallet, an Android’s that the card is needed', () => {
    const told = ['token JPKIAPIOSTOKEN', 'token JPKIAPGPSETOKEN'].map((at) =>
      visitorMessage(failure('phone-certificates-only', { at }), PHONE),
    );
    expect(told).toEqual(['open-wallet', 'not-on-phone']);
  });

  it('takes a transit card for the phone that it is stuck to, where phones are read', () => {
    const felica = failure('felica-card');
    expect([
      visitorMessage(felica, CARD),
      visitorMessage(felica, { ...CARD, media: 'card' }),
    ]).toEqual(['open-wallet', 'which-card']);
  });

  it('stops an unattended PIN before the last try', () => {
    const last = failure('last-try-needs-confirmation');
    expect([
      visitorMessage(last, CARD),
      visitorMessage(last, { ...CARD, attended: false }),
    ]).toEqual(['other-way', 'pin-stop']);
  });
});
