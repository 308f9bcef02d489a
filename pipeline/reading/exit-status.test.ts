import { describe, expect, it } from 'vitest';
import { failure, outcomeOf } from '../outcome/failure.ts';
import { type FailureKind, failureKinds } from '../outcome/failure-kinds.ts';
import { exitStatus } from './conclude.ts';

/** Column x of ui-spec 2, the other way round: which kinds a script finds under a status. */
const KINDS: Readonly<Record<number, readonly FailureKind[]>> = {
  1: ['audit-not-writable', 'trust-store-broken', 'settings-broken', 'internal-error'],
  20: [
    // Where an unattended purpose refuses by its clock nothing is shown: 10 would say that it was.
    'clock-implausible',
    'medium-not-allowed',
    'items-missing',
    'data-altered',
    'copy-suspected',
    'records-disagree',
    'issuer-not-confirmed',
    'expired',
    'revoked',
    'malformed-data',
    'face-mismatch',
  ],
  30: ['no-medium-in-time', 'consent-timeout'],
  31: [
    'pcsc-service-down',
    'reader-missing',
    'reader-unplugged',
    'reader-busy',
    'reader-fault',
    'bluetooth-unavailable',
    'bridge-missing',
    'phone-needs-bluetooth',
  ],
  32: [
    'phone-did-not-connect',
    'removed-too-early',
    'link-lost',
    'read-timeout',
    'unexpected-answer',
    'session-broken',
  ],
  33: ['phone-declined', 'nothing-returned', 'document-not-on-phone', 'cancelled'],
  34: [
    'wrong-verification-number',
    'verification-number-blocked',
    'wrong-pin',
    'pin-blocked',
    'pin-not-set',
    'last-try-needs-confirmation',
    'number-not-entered',
    'wrong-birth-date',
  ],
  35: [
    'several-media',
    'juki-card',
    'phone-certificates-only',
    'driving-licence',
    'residence-card',
    'felica-card',
    'unknown-medium',
    'wallet-not-opened',
  ],
};

describe('the exit status of a reading', () => {
  it('is the one of the table, for every kind of failure', () => {
    const found: Record<number, FailureKind[]> = {};
    for (const kind of failureKinds) {
      const status = exitStatus({ outcome: outcomeOf(kind), failure: failure(kind) });
      found[status] = [...(found[status] ?? []), kind];
    }
    const sorted = (table: Readonly<Record<number, readonly FailureKind[]>>) =>
      Object.entries(table).map(([status, kinds]) => [status, [...kinds].sort()]);
    expect(sorted(found)).toEqual(sorted(KINDS));
  });

  it('is 0 for accepted and 10 for attention, and for nothing else', () => {
    expect([
      exitStatus({ outcome: 'accepted', failure: null }),
      exitStatus({ outcome: 'attention', failure: null }),
    ]).toEqual([0, 10]);
  });
});
