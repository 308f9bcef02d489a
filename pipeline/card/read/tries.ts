import type { CardLink } from '../../apdu/card-link.ts';
import { isBlocked, SW, swText, triesOf } from '../../apdu/status-word.ts';
import { failure } from '../../outcome/failure.ts';
import type { FailureKind } from '../../outcome/failure-kinds.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import type { CardCode, CardRoute } from '../card-code.ts';
import { queryTries, verify } from '../commands.ts';
import type { CardDialogue, CardPlan } from './dialogue.ts';

const WRONG = {
  b: 'wrong-verification-number',
  pin: 'wrong-pin',
  birth: 'wrong-birth-date',
} as const satisfies Record<CardRoute, FailureKind>;

const BLOCKED = {
  b: 'verification-number-blocked',
  pin: 'pin-blocked',
  birth: 'verification-number-blocked',
} as const satisfies Record<CardRoute, FailureKind>;

/** Key does not exist: what a card without a PIN may answer (not confirmed on a card, facts 2.5). */
const NO_SUCH_KEY: readonly number[] = [SW.fileNotFound, SW.referenceNotFound, SW.conditionsOfUse];

/**
 * The tries left; null where they are not known. `63C0` to a query is what a blocked key answers, `9000`
 * one that another program opened before: a key that is open may still be at its last try.
 */
export async function readTries(
  link: CardLink,
  key: number,
  route: CardRoute,
): Promise<Result<number | null>> {
  const answer = await link.send(queryTries(key));
  if (!answer.ok) return answer;
  const { sw } = answer.value;
  const left = isBlocked(sw) ? 0 : triesOf(sw);
  if (left === 0) return fail(failure(BLOCKED[route], { triesLeft: 0 }));
  if (left !== null) return succeed(left);
  if (sw === SW.ok) return succeed(null);
  if (route === 'pin' && NO_SUCH_KEY.includes(sw)) return fail(failure('pin-not-set'));
  return fail(failure('unexpected-answer', { at: `VERIFY query: ${swText(sw)}` }));
}

/** The lower of two counters; not known where one of them is not. */
export function fewerTries(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}

/**
 * Design rule 3: with one try left, or with nobody knows how many, nothing is presented without an
 * explicit yes, and at an unattended counter not at all.
 */
export async function guardLastTry(
  triesLeft: number | null,
  plan: CardPlan,
  dialogue: CardDialogue,
): Promise<Result<null>> {
  if (triesLeft !== null && triesLeft > 1) return succeed(null);
  const confirmed = plan.attended && (await dialogue.confirmLastTry());
  return confirmed ? succeed(null) : fail(failure('last-try-needs-confirmation', { triesLeft }));
}

/** VERIFY. Fails with the route's `wrong-…` and the tries left, or its `…-blocked`. */
export async function presentCode(
  link: CardLink,
  key: number,
  code: CardCode,
): Promise<Result<null>> {
  const answer = await link.send(verify(key, code.digits));
  if (!answer.ok) return answer;
  const { sw } = answer.value;
  if (sw === SW.ok) return succeed(null);
  const triesLeft = isBlocked(sw) ? 0 : triesOf(sw);
  if (triesLeft === null) {
    return fail(failure('unexpected-answer', { at: `VERIFY: ${swText(sw)}` }));
  }
  const kind = triesLeft === 0 ? BLOCKED[code.route] : WRONG[code.route];
  return fail(failure(kind, { triesLeft }));
}
