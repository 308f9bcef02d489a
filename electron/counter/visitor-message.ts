import type { Failure } from '../../pipeline/outcome/failure.ts';
import type { FailureKind } from '../../pipeline/outcome/failure-kinds.ts';
import type { Medium } from '../../pipeline/reading/report.ts';
import { isAtLastTry } from '../../pipeline/reception/reception.ts';
import type { VisitorMessage } from '../contract/visitor-message.ts';

/** `again`: laid once more, whichever it was. */
type Told = VisitorMessage | 'again' | 'certificates' | 'transit';

/** What a visitor is told of each kind (ui-spec 2, column V): what to do next, never what was wrong. */
const TOLD: Readonly<Record<FailureKind, Told>> = {
  'pcsc-service-down': 'staff',
  'reader-missing': 'staff',
  'reader-unplugged': 'staff',
  'reader-busy': 'staff',
  'reader-fault': 'staff',
  'bluetooth-unavailable': 'staff',
  'audit-not-writable': 'staff',
  'trust-store-broken': 'staff',
  'settings-broken': 'staff',
  'clock-implausible': 'staff',
  'bridge-missing': 'staff',
  'wrong-verification-number': 'staff',
  'verification-number-blocked': 'other-way',
  'wrong-pin': 'pin-wrong',
  'pin-blocked': 'pin-stop',
  'pin-not-set': 'pin-stop',
  'last-try-needs-confirmation': 'other-way',
  'number-not-entered': 'card-again',
  'wrong-birth-date': 'staff',
  'no-medium-in-time': 'timed-out',
  'several-media': 'one-only',
  'medium-not-allowed': 'need-card',
  'juki-card': 'which-card',
  'phone-certificates-only': 'certificates',
  'driving-licence': 'which-card',
  'residence-card': 'which-card',
  'felica-card': 'transit',
  'unknown-medium': 'which-card',
  'wallet-not-opened': 'open-wallet',
  'phone-needs-bluetooth': 'not-on-phone',
  'phone-did-not-connect': 'bluetooth',
  'phone-declined': 'declined',
  'nothing-returned': 'not-on-phone',
  'document-not-on-phone': 'not-on-phone',
  'items-missing': 'other-way',
  'consent-timeout': 'timed-out',
  'removed-too-early': 'again',
  'link-lost': 'again',
  'read-timeout': 'again',
  cancelled: 'declined',
  'unexpected-answer': 'again',
  'session-broken': 'phone-again',
  'data-altered': 'other-way',
  'copy-suspected': 'other-way',
  'records-disagree': 'other-way',
  'issuer-not-confirmed': 'other-way',
  expired: 'other-way',
  revoked: 'other-way',
  'malformed-data': 'again',
  'face-mismatch': 'other-way',
  'internal-error': 'staff',
};

/** Failures after which the clerk types again: the visitor's card stays where it is. */
const CLERK_TYPES_AGAIN: readonly FailureKind[] = ['wrong-verification-number', 'wrong-birth-date'];

/** Whether the visitor goes on seeing that the card is being checked. */
export function isUnnoticed({ kind }: Failure): boolean {
  return CLERK_TYPES_AGAIN.includes(kind);
}

/** The one message of a failure; `attended` is whether a clerk is there. */
export function visitorMessage(
  why: Failure,
  { medium, attended, media }: { medium: Medium | null; attended: boolean; media: string },
): VisitorMessage {
  const { kind, at } = why;
  const told = TOLD[kind];
  if (!attended && isAtLastTry(why)) return 'pin-stop';
  if (told === 'again') return medium === 'mdoc' ? 'phone-again' : 'card-again';
  if (told === 'certificates') return at?.includes('IOS') ? 'open-wallet' : 'not-on-phone';
  // A transit card answers for many a phone in Japan.
  if (told === 'transit') return media === 'card' ? 'which-card' : 'open-wallet';
  return told;
}
