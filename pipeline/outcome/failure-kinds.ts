/**
 * Whether the same medium may be read again: by a person's wish, by one such wish only, not at all, or by
 * itself once the cause is gone.
 */
export type Retry = 'yes' | 'once' | 'no' | 'auto';

/**
 * The closed list of ways in which a reading can end without a record: one kind, one support code,
 * one exit status, one screen text (renderer/i18n). `exit` is the status of `kazasu read`.
 */
export const FAILURE_KINDS = {
  'pcsc-service-down': { code: 'K-101', exit: 31, retry: 'auto' },
  'reader-missing': { code: 'K-102', exit: 31, retry: 'auto' },
  'reader-unplugged': { code: 'K-103', exit: 31, retry: 'auto' },
  'reader-busy': { code: 'K-104', exit: 31, retry: 'auto' },
  'reader-fault': { code: 'K-105', exit: 31, retry: 'auto' },
  'bluetooth-unavailable': { code: 'K-106', exit: 31, retry: 'auto' },
  'audit-not-writable': { code: 'K-107', exit: 1, retry: 'auto' },
  'trust-store-broken': { code: 'K-108', exit: 1, retry: 'auto' },
  'settings-broken': { code: 'K-109', exit: 1, retry: 'auto' },
  'clock-implausible': { code: 'K-110', exit: 10, retry: 'auto' },
  'bridge-missing': { code: 'K-111', exit: 31, retry: 'no' },
  'wrong-verification-number': { code: 'K-201', exit: 34, retry: 'yes' },
  'verification-number-blocked': { code: 'K-202', exit: 34, retry: 'no' },
  'wrong-pin': { code: 'K-203', exit: 34, retry: 'yes' },
  'pin-blocked': { code: 'K-204', exit: 34, retry: 'no' },
  'pin-not-set': { code: 'K-205', exit: 34, retry: 'no' },
  'last-try-needs-confirmation': { code: 'K-206', exit: 34, retry: 'yes' },
  'number-not-entered': { code: 'K-207', exit: 34, retry: 'yes' },
  'wrong-birth-date': { code: 'K-208', exit: 34, retry: 'yes' },
  'no-medium-in-time': { code: 'K-211', exit: 30, retry: 'yes' },
  'several-media': { code: 'K-212', exit: 35, retry: 'yes' },
  'medium-not-allowed': { code: 'K-213', exit: 20, retry: 'no' },
  'juki-card': { code: 'K-214', exit: 35, retry: 'no' },
  'phone-certificates-only': { code: 'K-215', exit: 35, retry: 'yes' },
  'driving-licence': { code: 'K-216', exit: 35, retry: 'no' },
  'residence-card': { code: 'K-217', exit: 35, retry: 'no' },
  'felica-card': { code: 'K-218', exit: 35, retry: 'yes' },
  'unknown-medium': { code: 'K-219', exit: 35, retry: 'yes' },
  'wallet-not-opened': { code: 'K-301', exit: 35, retry: 'yes' },
  'phone-needs-bluetooth': { code: 'K-302', exit: 31, retry: 'no' },
  'phone-did-not-connect': { code: 'K-303', exit: 32, retry: 'yes' },
  'phone-declined': { code: 'K-304', exit: 33, retry: 'yes' },
  'nothing-returned': { code: 'K-305', exit: 33, retry: 'once' },
  'document-not-on-phone': { code: 'K-306', exit: 33, retry: 'no' },
  'items-missing': { code: 'K-307', exit: 20, retry: 'yes' },
  'consent-timeout': { code: 'K-308', exit: 30, retry: 'yes' },
  'removed-too-early': { code: 'K-401', exit: 32, retry: 'yes' },
  'link-lost': { code: 'K-402', exit: 32, retry: 'yes' },
  'read-timeout': { code: 'K-403', exit: 32, retry: 'yes' },
  cancelled: { code: 'K-404', exit: 33, retry: 'yes' },
  'unexpected-answer': { code: 'K-405', exit: 32, retry: 'once' },
  'session-broken': { code: 'K-406', exit: 32, retry: 'yes' },
  'data-altered': { code: 'K-501', exit: 20, retry: 'once' },
  'copy-suspected': { code: 'K-502', exit: 20, retry: 'once' },
  'records-disagree': { code: 'K-503', exit: 20, retry: 'once' },
  'issuer-not-confirmed': { code: 'K-504', exit: 20, retry: 'no' },
  expired: { code: 'K-505', exit: 20, retry: 'no' },
  revoked: { code: 'K-506', exit: 20, retry: 'no' },
  'malformed-data': { code: 'K-507', exit: 20, retry: 'once' },
  'face-mismatch': { code: 'K-508', exit: 20, retry: 'no' },
  'internal-error': { code: 'K-901', exit: 1, retry: 'auto' },
} as const satisfies Record<string, { code: `K-${number}`; exit: number; retry: Retry }>;

export type FailureKind = keyof typeof FAILURE_KINDS;

export const failureKinds: readonly FailureKind[] = Object.keys(FAILURE_KINDS) as FailureKind[];

/** Things said beside a result. The first three ask for the clerk's eye: the verdict is `attention`. */
export const NOTICES = {
  'photo-not-displayable': { code: 'N-1', asksAttention: true },
  'photo-absent': { code: 'N-2', asksAttention: true },
  'glyph-missing': { code: 'N-3', asksAttention: true },
  'wrong-before': { code: 'N-4', asksAttention: false },
} as const satisfies Record<string, { code: `N-${number}`; asksAttention: boolean }>;

export type NoticeKind = keyof typeof NOTICES;
