import type { CheckId } from '../outcome/check.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';

/** `decisive`: not knowing asks for the clerk's eye. `advisory`: structural, said but changes nothing. */
export type CheckWeight = 'decisive' | 'advisory';

/**
 * The one table of what each check means, in the order in which failures are told: its weight when it
 * cannot be made (a purpose may raise it with `demands`), the failure that it is when it fails, and
 * the one that an unattended counter tells when it cannot be made: never more than is known.
 */
export const CHECK_TABLE = {
  // First: with a wrong clock, what else failed is perhaps only its consequence.
  'clock.plausible': decisive('clock-implausible', 'clock-implausible'),
  'card.issuer-certificate': decisive('issuer-not-confirmed', 'issuer-not-confirmed'),
  'card.text-issuer-certificate': decisive('issuer-not-confirmed', 'issuer-not-confirmed'),
  'card.record-signature': decisive('data-altered'),
  'card.text-signature': decisive('data-altered'),
  'card.text-key-signature': decisive('data-altered'),
  'card.chip-proof': decisive('copy-suspected'),
  'card.text-chip-proof': decisive('copy-suspected'),
  'card.agreement': advisory('records-disagree'),
  'card.number-agrees': decisive('records-disagree'),
  'mdoc.issuer-certificate': decisive('issuer-not-confirmed', 'issuer-not-confirmed'),
  'mdoc.certificate-profile': decisive('issuer-not-confirmed', 'issuer-not-confirmed'),
  'mdoc.certificate-revocation': advisory('issuer-not-confirmed'),
  'mdoc.issuer-signature': decisive('data-altered'),
  'mdoc.digests': decisive('data-altered'),
  'mdoc.salt-length': decisive('data-altered'),
  'mdoc.no-duplicates': decisive('data-altered'),
  'mdoc.device-auth': decisive('copy-suspected'),
  'mdoc.key-authorisation': decisive('data-altered'),
  'mdoc.document-type': decisive('records-disagree'),
  'mdoc.values-agree': decisive('records-disagree'),
  'mdoc.status': advisory('revoked'),
  'mdoc.only-requested': advisory('data-altered'),
  'mdoc.signing-time': decisive('issuer-not-confirmed', 'issuer-not-confirmed'),
  'mdoc.signer-outlived': advisory('issuer-not-confirmed'),
  'mdoc.validity-start': decisive('issuer-not-confirmed'),
  'mdoc.expiry': decisive('expired'),
  'card.expiry': decisive('expired'),
  'card.expiry-signed': advisory('expired'),
  'card.not-stopped': advisory('revoked'),
  'card.revocation': advisory('revoked'),
} as const satisfies Record<CheckId, CheckMeaning>;

export interface CheckMeaning {
  readonly weight: CheckWeight;
  readonly failure: FailureKind;
  readonly unknown: FailureKind;
}

function decisive(failure: FailureKind, unknown: FailureKind = 'items-missing'): CheckMeaning {
  return { weight: 'decisive', failure, unknown };
}

function advisory(failure: FailureKind): CheckMeaning {
  return { weight: 'advisory', failure, unknown: 'items-missing' };
}

/** Check ids in the order in which their failures are told. */
export const CHECK_ORDER: readonly CheckId[] = Object.keys(CHECK_TABLE) as CheckId[];
