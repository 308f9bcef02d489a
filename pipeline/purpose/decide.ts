import type { Check, CheckId } from '../outcome/check.ts';
import { type Failure, failure } from '../outcome/failure.ts';
import { type FailureKind, NOTICES, type NoticeKind } from '../outcome/failure-kinds.ts';
import { CHECK_ORDER, CHECK_TABLE } from './check-weights.ts';
import type { Item } from './item.ts';
import type { Purpose } from './purpose.ts';

/** What a completed reading showed. */
export interface Findings {
  readonly checks: readonly Check[];
  /** Items of the purpose that did not come. */
  readonly missing: readonly Item[];
  readonly notices: readonly NoticeKind[];
}

/** What the clerk has to judge with the eye. */
export type Ask = CheckId | Item | NoticeKind;

export type Decision =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'attention'; readonly asks: readonly Ask[] }
  | { readonly outcome: 'refused'; readonly failure: Failure };

/**
 * The verdict (design 1): any failed check refuses; a required item that is missing refuses; a
 * decisive check that could not be made, a deviation, an optional item missing or a notice that asks
 * for it makes `attention`, which an unattended purpose turns into a refusal.
 */
export function decide(purpose: Purpose, findings: Findings): Decision {
  const failed = findFirst(findings.checks, ({ status }) => status === 'failed');
  if (failed !== null) return refuse(failed, CHECK_TABLE[failed].failure);
  const required = findings.missing.filter((item) => !purpose.optional.includes(item));
  if (required.length > 0) return itemsMissing(required);
  const unsure = findings.checks.filter((check) => lowers(purpose, check));
  const notices = findings.notices.filter((notice) => NOTICES[notice].asksAttention);
  const asks = [...unsure.map(({ id }) => id), ...findings.missing, ...notices];
  if (asks.length === 0) return { outcome: 'accepted' };
  if (purpose.attended) return { outcome: 'attention', asks };
  const first = findFirst(unsure, () => true);
  return first === null
    ? itemsMissing([...findings.missing, ...notices])
    : refuse(first, CHECK_TABLE[first].unknown);
}

function lowers(purpose: Purpose, { id, status }: Check): boolean {
  if (status !== 'not-checkable' && status !== 'deviation') return false;
  return CHECK_TABLE[id].weight === 'decisive' || demands(purpose, id);
}

function demands(purpose: Purpose, id: CheckId): boolean {
  const demanded: readonly CheckId[] = purpose.demands;
  return demanded.includes(id);
}

/** The first matching check in the order in which failures are told. */
function findFirst(checks: readonly Check[], matches: (check: Check) => boolean): CheckId | null {
  const ids = new Set(checks.filter(matches).map(({ id }) => id));
  return CHECK_ORDER.find((id) => ids.has(id)) ?? null;
}

function refuse(check: CheckId, kind: FailureKind): Decision {
  return { outcome: 'refused', failure: failure(kind, { check }) };
}

function itemsMissing(what: readonly Ask[]): Decision {
  return { outcome: 'refused', failure: failure('items-missing', { at: what.join(' ') }) };
}
