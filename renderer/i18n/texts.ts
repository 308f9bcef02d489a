import type { CheckId, CheckReason } from '../../pipeline/outcome/check.ts';
import type { FailureKind, NoticeKind } from '../../pipeline/outcome/failure-kinds.ts';

/** Who acts next. */
export type Who = 'clerk' | 'visitor' | 'administrator';

export interface FailureText {
  readonly title: string;
  /** What to do, one thing a line. */
  readonly steps: readonly string[];
  readonly who: Who;
}

/** One text for every kind of the closed list: a kind without one does not compile. */
export type FailureTexts = Readonly<Record<FailureKind, FailureText>>;

export interface CheckTexts {
  readonly name: Readonly<Record<CheckId, string>>;
  readonly reason: Readonly<Record<CheckReason, string>>;
  readonly notice: Readonly<Record<NoticeKind, string>>;
}
