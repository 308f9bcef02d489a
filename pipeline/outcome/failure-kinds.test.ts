import { describe, expect, it } from 'vitest';
import { outcomeOf } from './failure.ts';
import { FAILURE_KINDS, failureKinds, NOTICES } from './failure-kinds.ts';

/**
 * The table of the screen specification, section 2: support code, kind, exit status. It is written
 * here a second time on purpose: help texts, logs and scripts of others rely on every row.
 */
const SPECIFIED: readonly (readonly [string, string, number])[] = [
  ['K-101', 'pcsc-service-down', 31],
  ['K-102', 'reader-missing', 31],
  ['K-103', 'reader-unplugged', 31],
  ['K-104', 'reader-busy', 31],
  ['K-105', 'reader-fault', 31],
  ['K-106', 'bluetooth-unavailable', 31],
  ['K-107', 'audit-not-writable', 1],
  ['K-108', 'trust-store-broken', 1],
  ['K-109', 'settings-broken', 1],
  ['K-110', 'clock-implausible', 10],
  ['K-111', 'bridge-missing', 31],
  ['K-201', 'wrong-verification-number', 34],
  ['K-202', 'verification-number-blocked', 34],
  ['K-203', 'wrong-pin', 34],
  ['K-204', 'pin-blocked', 34],
  ['K-205', 'pin-not-set', 34],
  ['K-206', 'last-try-needs-confirmation', 34],
  ['K-207', 'number-not-entered', 34],
  ['K-208', 'wrong-birth-date', 34],
  ['K-211', 'no-medium-in-time', 30],
  ['K-212', 'several-media', 35],
  ['K-213', 'medium-not-allowed', 20],
  ['K-214', 'juki-card', 35],
  ['K-215', 'phone-certificates-only', 35],
  ['K-216', 'driving-licence', 35],
  ['K-217', 'residence-card', 35],
  ['K-218', 'felica-card', 35],
  ['K-219', 'unknown-medium', 35],
  ['K-301', 'wallet-not-opened', 35],
  ['K-302', 'phone-needs-bluetooth', 31],
  ['K-303', 'phone-did-not-connect', 32],
  ['K-304', 'phone-declined', 33],
  ['K-305', 'nothing-returned', 33],
  ['K-306', 'document-not-on-phone', 33],
  ['K-307', 'items-missing', 20],
  ['K-308', 'consent-timeout', 30],
  ['K-401', 'removed-too-early', 32],
  ['K-402', 'link-lost', 32],
  ['K-403', 'read-timeout', 32],
  ['K-404', 'cancelled', 33],
  ['K-405', 'unexpected-answer', 32],
  ['K-406', 'session-broken', 32],
  ['K-501', 'data-altered', 20],
  ['K-502', 'copy-suspected', 20],
  ['K-503', 'records-disagree', 20],
  ['K-504', 'issuer-not-confirmed', 20],
  ['K-505', 'expired', 20],
  ['K-506', 'revoked', 20],
  ['K-507', 'malformed-data', 20],
  ['K-508', 'face-mismatch', 20],
  ['K-901', 'internal-error', 1],
];

/** The same section: understood and not to be accepted. Every other kind only did not come to an end. */
const REFUSED = [
  ...['K-213', 'K-214', 'K-215', 'K-216', 'K-217', 'K-218', 'K-219'],
  'K-307',
  ...['K-501', 'K-502', 'K-503', 'K-504', 'K-505', 'K-506', 'K-507', 'K-508'],
];

describe('the closed list of failures', () => {
  it('is the table of the specification, row by row', () => {
    const rows = failureKinds.map((kind) => {
      const { code, exit } = FAILURE_KINDS[kind];
      return [code, kind, exit];
    });
    expect(rows.sort()).toEqual(SPECIFIED);
  });

  it('has 51 kinds, each with a code of its own', () => {
    const codes = failureKinds.map((kind) => FAILURE_KINDS[kind].code);
    expect([failureKinds.length, new Set(codes).size]).toEqual([51, 51]);
  });

  it('refuses what the specification refuses, and calls all else failed', () => {
    const outcomes = failureKinds.map((kind) => [FAILURE_KINDS[kind].code, outcomeOf(kind)]);
    const specified = SPECIFIED.map(([code]) => [
      code,
      REFUSED.includes(code) ? 'refused' : 'failed',
    ]);
    expect(outcomes.sort()).toEqual(specified);
  });

  it('leaves the exit statuses of a result and of wrong usage to those', () => {
    // 0 accepted, 2 usage. 10 is `attention`: a wrong clock alone makes it.
    const taken = failureKinds.filter((kind) => [0, 2, 10].includes(FAILURE_KINDS[kind].exit));
    expect(taken).toEqual(['clock-implausible']);
  });
});

describe('the notices', () => {
  it('are four, of which the first three ask for the clerk’s eye', () => {
    expect(NOTICES).toEqual({
      'photo-not-displayable': { code: 'N-1', asksAttention: true },
      'photo-absent': { code: 'N-2', asksAttention: true },
      'glyph-missing': { code: 'N-3', asksAttention: true },
      'wrong-before': { code: 'N-4', asksAttention: false },
    });
  });
});
