import { describe, expect, it } from 'vitest';
import {
  CARD_CHECKS,
  type CheckId,
  type CheckStatus,
  CLOCK_CHECK,
  MDOC_CHECKS,
} from '../outcome/check.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import { CHECK_ORDER } from './check-weights.ts';
import { decide } from './decide.ts';
import type { Purpose } from './purpose.ts';

const IDS: readonly CheckId[] = [...CARD_CHECKS, ...MDOC_CHECKS, CLOCK_CHECK];

/** Design section 1: what is structural at a counter, hence changes nothing unless demanded. */
const ADVISORY: readonly CheckId[] = [
  'card.expiry-signed',
  'card.not-stopped',
  'card.revocation',
  'card.agreement',
  'mdoc.status',
  'mdoc.only-requested',
  // The standard's own example is so, and most published ones: a reader may refuse it, and need not.
  'mdoc.signer-outlived',
  // Like the card's: a list of withdrawn signers is rarely at hand without a network.
  'mdoc.certificate-revocation',
];

/** ui-spec section 2, causes of K-501 to K-505. */
const KIND: Readonly<Partial<Record<CheckId, FailureKind>>> = {
  'card.issuer-certificate': 'issuer-not-confirmed',
  'card.text-issuer-certificate': 'issuer-not-confirmed',
  'card.record-signature': 'data-altered',
  'card.text-signature': 'data-altered',
  'card.text-key-signature': 'data-altered',
  'card.chip-proof': 'copy-suspected',
  'card.text-chip-proof': 'copy-suspected',
  'card.agreement': 'records-disagree',
  'card.number-agrees': 'records-disagree',
  'card.expiry': 'expired',
  'mdoc.issuer-certificate': 'issuer-not-confirmed',
  'mdoc.certificate-profile': 'issuer-not-confirmed',
  'mdoc.certificate-revocation': 'issuer-not-confirmed',
  'mdoc.signing-time': 'issuer-not-confirmed',
  'mdoc.signer-outlived': 'issuer-not-confirmed',
  'mdoc.validity-start': 'issuer-not-confirmed',
  'mdoc.issuer-signature': 'data-altered',
  'mdoc.digests': 'data-altered',
  'mdoc.salt-length': 'data-altered',
  'mdoc.no-duplicates': 'data-altered',
  'mdoc.key-authorisation': 'data-altered',
  'mdoc.device-auth': 'copy-suspected',
  'mdoc.document-type': 'records-disagree',
  'mdoc.values-agree': 'records-disagree',
  'mdoc.expiry': 'expired',
  'mdoc.status': 'revoked',
};

function verdict(
  checks: readonly (readonly [CheckId, CheckStatus])[],
  { attended = true, demands = [] as Purpose['demands'] } = {},
) {
  const purpose: Purpose = {
    id: 'any',
    title: { ja: '受付', en: 'Reception' },
    items: ['name'],
    optional: [],
    retain: [],
    media: 'card',
    cardRoutes: ['pin'],
    attended,
    demands,
    autoWipeSeconds: 20,
    handOff: [],
    legalBasis: { ja: '法', en: 'Act' },
    expiryNoticeDays: 0,
    advice: [],
  };
  const list = checks.map(([id, status]) => ({ id, status, reason: null }));
  return decide(purpose, { checks: list, missing: [], notices: [] });
}

/** What one check alone makes of a card. */
function outcomes(status: CheckStatus, options?: Parameters<typeof verdict>[1]) {
  return Object.fromEntries(IDS.map((id) => [id, verdict([[id, status]], options).outcome]));
}

function expected(outcome: (advisory: boolean) => string) {
  return Object.fromEntries(IDS.map((id) => [id, outcome(ADVISORY.includes(id))]));
}

describe('the weight of a check', () => {
  it('makes every failed check a refusal, advisory or not', () => {
    expect([outcomes('failed'), outcomes('failed', { attended: false })]).toEqual(
      Array(2).fill(expected(() => 'refused')),
    );
  });

  it('lets every passed check pass', () => {
    expect([outcomes('passed'), outcomes('passed', { attended: false })]).toEqual(
      Array(2).fill(expected(() => 'accepted')),
    );
  });

  it.each(['not-checkable', 'deviation'] as const)(
    'lowers %s by decisive checks alone',
    (status) => {
      expect([outcomes(status), outcomes(status, { attended: false })]).toEqual([
        expected((advisory) => (advisory ? 'accepted' : 'attention')),
        expected((advisory) => (advisory ? 'accepted' : 'refused')),
      ]);
    },
  );

  it('can be raised by a purpose that demands the check', () => {
    const ids = [...CARD_CHECKS, ...MDOC_CHECKS];
    const demanded = ids.map((id) => verdict([[id, 'not-checkable']], { demands: [id] }));
    expect(demanded).toEqual(ids.map((id) => ({ outcome: 'attention', asks: [id] })));
  });
});

describe('the failure of a check', () => {
  it('has the kind that the closed list gives to its cause', () => {
    const kinds = Object.keys(KIND).map((id) => {
      const decision = verdict([[id as CheckId, 'failed']]);
      return [id, decision.outcome === 'refused' && decision.failure.kind];
    });
    expect(Object.fromEntries(kinds)).toEqual(KIND);
  });

  it('is told once: the first in the order of the table, whatever else failed', () => {
    const told = CHECK_ORDER.map((_, i) => {
      const rest = CHECK_ORDER.slice(i).reverse();
      const decision = verdict(rest.map((id) => [id, 'failed'] as const));
      return decision.outcome === 'refused' ? decision.failure.check : null;
    });
    expect(told).toEqual(CHECK_ORDER);
  });

  it('is told before anything that could merely not be checked', () => {
    const decision = verdict(
      [
        ['card.issuer-certificate', 'not-checkable'],
        ['card.expiry', 'failed'],
      ],
      { attended: false },
    );
    expect(decision).toEqual({
      outcome: 'refused',
      failure: { kind: 'expired', check: 'card.expiry', triesLeft: null, at: null },
    });
  });

  it('is the clock, not an expired card, where an unattended counter has a wrong clock', () => {
    const decision = verdict(
      [
        ['card.expiry', 'not-checkable'],
        ['clock.plausible', 'not-checkable'],
      ],
      { attended: false },
    );
    expect(decision.outcome === 'refused' && decision.failure.kind).toBe('clock-implausible');
  });
});

describe('the table of checks', () => {
  it('has every check once', () => {
    expect([...CHECK_ORDER].sort()).toEqual([...IDS].sort());
  });
});
