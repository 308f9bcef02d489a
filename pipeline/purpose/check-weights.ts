import type { CheckId } from '../outcome/check.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';

/** `decisive`: not knowing asks for the clerk's eye. `advisory`: structural, said but changes nothing. */
export type CheckWeight = 'decisive' | 'advisory';

/**
 * The one table of what each check means: its weight when it cannot be made (a purpose may raise it
 * with `demands`), and the failure that it is when it fails, in the order in which failures are told.
 */
export const CHECK_TABLE = {
  'card.issuer-certificate': { weight: 'decisive', failure: 'issuer-not-confirmed' },
  'card.text-issuer-certificate': { weight: 'decisive', failure: 'issuer-not-confirmed' },
  'card.record-signature': { weight: 'decisive', failure: 'data-altered' },
  'card.text-signature': { weight: 'decisive', failure: 'data-altered' },
  'card.text-key-signature': { weight: 'decisive', failure: 'data-altered' },
  'card.chip-proof': { weight: 'decisive', failure: 'copy-suspected' },
  'card.text-chip-proof': { weight: 'decisive', failure: 'copy-suspected' },
  'card.agreement': { weight: 'advisory', failure: 'records-disagree' },
  'card.number-agrees': { weight: 'decisive', failure: 'records-disagree' },
  'card.expiry': { weight: 'decisive', failure: 'expired' },
  'card.expiry-signed': { weight: 'advisory', failure: 'expired' },
  'card.not-stopped': { weight: 'advisory', failure: 'revoked' },
  'card.revocation': { weight: 'advisory', failure: 'revoked' },
  'clock.plausible': { weight: 'decisive', failure: 'clock-implausible' },
} as const satisfies Record<CheckId, { weight: CheckWeight; failure: FailureKind }>;

/** Check ids in the order in which their failures are told. */
export const CHECK_ORDER: readonly CheckId[] = Object.keys(CHECK_TABLE) as CheckId[];
