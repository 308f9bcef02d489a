import type { CheckId } from './check.ts';
import { FAILURE_KINDS, type FailureKind } from './failure-kinds.ts';

/**
 * Why a reading ended without a record. `check` names the failed check where one decided;
 * `triesLeft` is null where no counter is known to be current; `at` says where, for the log: file
 * and rule, never data.
 */
export interface Failure {
  readonly kind: FailureKind;
  readonly check: CheckId | null;
  readonly triesLeft: number | null;
  readonly at: string | null;
}

export function failure(
  kind: FailureKind,
  more: { check?: CheckId; triesLeft?: number | null; at?: string } = {},
): Failure {
  return {
    kind,
    check: more.check ?? null,
    triesLeft: more.triesLeft ?? null,
    at: more.at ?? null,
  };
}

/** `refused`: understood, and must not be accepted. `failed`: not completed, a new try is possible. */
export function outcomeOf(kind: FailureKind): 'refused' | 'failed' {
  const code = Number(FAILURE_KINDS[kind].code.slice(2));
  const refused = (code >= 213 && code <= 219) || code === 307 || (code >= 501 && code <= 508);
  return refused ? 'refused' : 'failed';
}
