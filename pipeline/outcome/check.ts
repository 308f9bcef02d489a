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

/** The same for a phone's record, in the order of ISO/IEC 18013-5 (facts/iso18013-5-reader.md 8.4). */
export const MDOC_CHECKS = [
  'mdoc.issuer-certificate',
  'mdoc.certificate-profile',
  'mdoc.certificate-revocation',
  'mdoc.issuer-signature',
  'mdoc.digests',
  'mdoc.document-type',
  'mdoc.signing-time',
  'mdoc.signer-outlived',
  'mdoc.validity-start',
  'mdoc.expiry',
  'mdoc.key-authorisation',
  'mdoc.device-auth',
  'mdoc.no-duplicates',
  'mdoc.salt-length',
  'mdoc.only-requested',
  'mdoc.status',
  'mdoc.values-agree',
] as const;

export const CLOCK_CHECK = 'clock.plausible';

export type MdocCheckId = (typeof MDOC_CHECKS)[number];

export type CheckId = (typeof CARD_CHECKS)[number] | MdocCheckId | typeof CLOCK_CHECK;

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
  // Certificates of a phone's record.
  'certificate-unreadable',
  'chain-too-long',
  'certificate-not-yet-valid',
  'certificate-expired',
  'anchor-expired',
  'anchor-not-for-certificates',
  'critical-extension-unknown',
  'extended-key-usage-missing',
  'extended-key-usage-wrong',
  'key-usage-wrong',
  'issued-to-an-authority',
  'country-differs',
  'state-differs',
  'certificate-valid-too-long',
  'alternative-name-missing',
  'distribution-point-missing',
  'key-identifier-differs',
  'no-revocation-list',
  'revocation-list-stale',
  'revocation-list-invalid',
  'certificate-revoked',
  // The record itself.
  'algorithm-not-allowed',
  'digest-algorithm-unknown',
  'digest-missing',
  'document-type-differs',
  'document-not-requested',
  'signed-outside-certificate',
  'signed-after-start',
  'not-yet-valid',
  'outlives-certificate',
  'element-not-authorised',
  'device-proof-missing',
  'two-device-proofs',
  'device-key-unusable',
  'device-signature-invalid',
  'device-mac-invalid',
  'duplicate-element',
  'duplicate-document',
  'duplicate-digest-id',
  'salt-too-short',
  'unrequested-element',
  'unrequested-document',
  'no-status',
  'values-disagree',
  'value-not-understood',
] as const;

export type CheckReason = (typeof CHECK_REASONS)[number];

export function passed(id: CheckId): Check {
  return { id, status: 'passed', reason: null };
}

export function failedCheck(id: CheckId, reason: CheckReason): Check {
  return { id, status: 'failed', reason };
}

/** Not as the profile wants it, but no reason to refuse: design 6 says which. */
export function deviation(id: CheckId, reason: CheckReason): Check {
  return { id, status: 'deviation', reason };
}

export function notCheckable(id: CheckId, reason: CheckReason): Check {
  return { id, status: 'not-checkable', reason };
}
