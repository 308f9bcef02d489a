/**
 * The closed list of ways in which a reading can end without a record: one kind, one support code,
 * one exit status, one screen text (renderer/i18n). `exit` is the status of `kazasu read`.
 */
export const FAILURE_KINDS = {
  'pcsc-service-down': { code: 'K-101', exit: 31 },
  'reader-missing': { code: 'K-102', exit: 31 },
  'reader-unplugged': { code: 'K-103', exit: 31 },
  'reader-busy': { code: 'K-104', exit: 31 },
  'reader-fault': { code: 'K-105', exit: 31 },
  'bluetooth-unavailable': { code: 'K-106', exit: 31 },
  'audit-not-writable': { code: 'K-107', exit: 1 },
  'trust-store-broken': { code: 'K-108', exit: 1 },
  'settings-broken': { code: 'K-109', exit: 1 },
  'clock-implausible': { code: 'K-110', exit: 10 },
  'bridge-missing': { code: 'K-111', exit: 31 },
  'wrong-verification-number': { code: 'K-201', exit: 34 },
  'verification-number-blocked': { code: 'K-202', exit: 34 },
  'wrong-pin': { code: 'K-203', exit: 34 },
  'pin-blocked': { code: 'K-204', exit: 34 },
  'pin-not-set': { code: 'K-205', exit: 34 },
  'last-try-needs-confirmation': { code: 'K-206', exit: 34 },
  'number-not-entered': { code: 'K-207', exit: 34 },
  'wrong-birth-date': { code: 'K-208', exit: 34 },
  'no-medium-in-time': { code: 'K-211', exit: 30 },
  'several-media': { code: 'K-212', exit: 35 },
  'medium-not-allowed': { code: 'K-213', exit: 20 },
  'juki-card': { code: 'K-214', exit: 35 },
  'phone-certificates-only': { code: 'K-215', exit: 35 },
  'driving-licence': { code: 'K-216', exit: 35 },
  'residence-card': { code: 'K-217', exit: 35 },
  'felica-card': { code: 'K-218', exit: 35 },
  'unknown-medium': { code: 'K-219', exit: 35 },
  'wallet-not-opened': { code: 'K-301', exit: 35 },
  'phone-needs-bluetooth': { code: 'K-302', exit: 31 },
  'phone-did-not-connect': { code: 'K-303', exit: 32 },
  'phone-declined': { code: 'K-304', exit: 33 },
  'nothing-returned': { code: 'K-305', exit: 33 },
  'document-not-on-phone': { code: 'K-306', exit: 33 },
  'items-missing': { code: 'K-307', exit: 20 },
  'consent-timeout': { code: 'K-308', exit: 30 },
  'removed-too-early': { code: 'K-401', exit: 32 },
  'link-lost': { code: 'K-402', exit: 32 },
  'read-timeout': { code: 'K-403', exit: 32 },
  cancelled: { code: 'K-404', exit: 33 },
  'unexpected-answer': { code: 'K-405', exit: 32 },
  'session-broken': { code: 'K-406', exit: 32 },
  'data-altered': { code: 'K-501', exit: 20 },
  'copy-suspected': { code: 'K-502', exit: 20 },
  'records-disagree': { code: 'K-503', exit: 20 },
  'issuer-not-confirmed': { code: 'K-504', exit: 20 },
  expired: { code: 'K-505', exit: 20 },
  revoked: { code: 'K-506', exit: 20 },
  'malformed-data': { code: 'K-507', exit: 20 },
  'face-mismatch': { code: 'K-508', exit: 20 },
  'internal-error': { code: 'K-901', exit: 1 },
} as const satisfies Record<string, { code: `K-${number}`; exit: number }>;

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
