import type { Identity, Validity } from '../identity/identity.ts';
import type { Check } from '../outcome/check.ts';
import { type Failure, outcomeOf } from '../outcome/failure.ts';
import { FAILURE_KINDS, type NoticeKind } from '../outcome/failure-kinds.ts';
import { type Ask, decide } from '../purpose/decide.ts';
import type { Item } from '../purpose/item.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { LinkReport, Medium, ReadReport } from './report.ts';

export type Outcome = 'accepted' | 'attention' | 'refused' | 'failed';

/** A decided reading: all that a screen, a command or an audit line may say of it. */
export interface Conclusion {
  readonly outcome: Outcome;
  readonly medium: Medium | null;
  /** Null unless the outcome is `accepted` or `attention`. */
  readonly identity: Identity | null;
  readonly missing: readonly Item[];
  readonly validity: Validity | null;
  readonly checks: readonly Check[];
  readonly notices: readonly NoticeKind[];
  /** What the clerk has to judge with the eye, for `attention`. */
  readonly asks: readonly Ask[];
  /** Null only for `accepted` and `attention`. */
  readonly failure: Failure | null;
  readonly link: LinkReport;
}

/** Decides a reading for its purpose, and drops the person's data where it ends without acceptance. */
export function conclude(purpose: Purpose, report: ReadReport): Conclusion {
  const { medium, checks, link } = report;
  const common = { medium, checks, link };
  if (report.failure !== null) {
    return { ...common, ...withoutData(report.failure), outcome: outcomeOf(report.failure.kind) };
  }
  const decision = decide(purpose, report);
  if (decision.outcome === 'refused') {
    // The date alone may be said of an expired medium: that is what its holder has to be told.
    const validity = decision.failure.kind === 'expired' ? report.validity : null;
    return { ...common, ...withoutData(decision.failure), outcome: 'refused', validity };
  }
  const { identity, missing, validity, notices } = report;
  const asks = decision.outcome === 'attention' ? decision.asks : [];
  const { outcome } = decision;
  return { ...common, outcome, identity, missing, validity, notices, asks, failure: null };
}

function withoutData(failure: Failure) {
  return { identity: null, missing: [], validity: null, notices: [], asks: [], failure };
}

const EXIT_ACCEPTED = 0;
const EXIT_ATTENTION = 10;
const EXIT_REFUSED = 20;

/**
 * The exit status of `kazasu read` (ui-spec 2). A kind whose status is that of `attention` (an
 * implausible clock, which an unattended purpose refuses) ends as a refusal: 10 means data were shown.
 */
export function exitStatus({ outcome, failure }: Pick<Conclusion, 'outcome' | 'failure'>): number {
  if (failure === null) return outcome === 'accepted' ? EXIT_ACCEPTED : EXIT_ATTENTION;
  const { exit } = FAILURE_KINDS[failure.kind];
  return exit === EXIT_ATTENTION ? EXIT_REFUSED : exit;
}
