import type { CheckId, CheckReason } from '../../pipeline/outcome/check.ts';
import type { FailureKind, NoticeKind } from '../../pipeline/outcome/failure-kinds.ts';
import type { Medium } from '../../pipeline/reading/report.ts';

/** Who acts next. */
export type Who = 'clerk' | 'visitor' | 'administrator';

export interface FailureText {
  readonly title: string;
  /** What to do, one thing a line. */
  readonly steps: readonly string[];
  readonly who: Who;
  /** What is said otherwise where it happened to a phone. */
  readonly onPhone?: { readonly title?: string; readonly steps: readonly string[] };
}

/** One text for every kind of the closed list: a kind without one does not compile. */
export type FailureTexts = Readonly<Record<FailureKind, FailureText>>;

export interface CheckTexts {
  readonly name: Readonly<Record<CheckId, string>>;
  readonly reason: Readonly<Record<CheckReason, string>>;
  readonly notice: Readonly<Record<NoticeKind, string>>;
  /** What is said otherwise of a phone: it has no print to look at. */
  readonly noticeOnPhone: Readonly<Partial<Record<NoticeKind, string>>>;
}

/** A failure's text for what it happened to. Where that is not known, the text is right for a card as well. */
export function failureTextOf(
  { title, steps, who, onPhone }: FailureText,
  medium: Medium | null,
): FailureText {
  return medium === 'mdoc' ? { title, steps, who, ...onPhone } : { title, steps, who };
}

export function noticeTextOf(texts: CheckTexts, notice: NoticeKind, medium: Medium): string {
  const own = medium === 'mdoc' ? texts.noticeOnPhone[notice] : undefined;
  return own ?? texts.notice[notice];
}
