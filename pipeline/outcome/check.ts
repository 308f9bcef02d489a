/** Every rule that is looked at after a read, by its stable id (shown, printed, and counted). */
export const CARD_CHECKS = [
  'card.issuer-certificate',
  'card.record-signature',
  'card.chip-proof',
  'card.text-issuer-certificate',
  'card.text-signature',
  'card.text-key-signature',
  'card.text-chip-proof',
  'card.agreement',
  'card.number-agrees',
  'card.expiry',
  'card.expiry-signed',
  'card.not-stopped',
  'card.revocation',
] as const;

export const CLOCK_CHECK = 'clock.plausible';

export type CheckId = (typeof CARD_CHECKS)[number] | typeof CLOCK_CHECK;

export type CheckStatus = 'passed' | 'failed' | 'deviation' | 'not-checkable';

/** `reason` is a kebab-case code of CHECK_REASONS, null when passed. */
export interface Check {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly reason: CheckReason | null;
}

export const CHECK_REASONS = [
  'no-trust-anchor',
  'unknown-issuer',
  'certificate-signature-invalid',
  'signature-invalid',
  'digest-mismatch',
  'proof-invalid',
  'birth-date-differs',
  'sex-differs',
  'one-application-read',
  'year-differs',
  'birth-digits-differ',
  'birth-date-partial',
  'past',
  'expiry-not-read',
  'not-signed-by-issuer',
  'not-available-offline',
  'clock-implausible',
] as const;

export type CheckReason = (typeof CHECK_REASONS)[number];

export function passed(id: CheckId): Check {
  return { id, status: 'passed', reason: null };
}

export function failedCheck(id: CheckId, reason: CheckReason): Check {
  return { id, status: 'failed', reason };
}

export function notCheckable(id: CheckId, reason: CheckReason): Check {
  return { id, status: 'not-checkable', reason };
}
