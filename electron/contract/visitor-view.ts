import type { Medium } from '../../pipeline/reading/report.ts';
import type { StageView } from './stage-view.ts';
import type { VisitorMessage } from './visitor-message.ts';

/** What the visitor's window gets: never an item, a verdict's reason or a failure's kind. */
export interface VisitorView extends StageView {
  readonly audience: 'visitor';
  /** The clerk's only window shows this for a while: it has a way back (F2). */
  readonly turned: boolean;
  readonly phase: VisitorPhase;
}

export type VisitorPhase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waiting-for-medium' }
  /** The last try is asked of the clerk, not of the visitor: it looks the same. */
  | { readonly kind: 'waiting-for-number' }
  | { readonly kind: 'engaging' }
  | { readonly kind: 'waiting-for-consent'; readonly hints: 0 | 1 | 2 }
  | {
      readonly kind: 'reading';
      readonly medium: Medium | null;
      /** Everything came: what is left is the program's work. */
      readonly verifying: boolean;
    }
  | {
      readonly kind: 'shown';
      readonly medium: Medium;
      /** 係の者が確認しています: the clerk has something to look at. */
      readonly staffChecks: boolean;
    }
  /** Refused or failed: which of the two is not said here. */
  | { readonly kind: 'message'; readonly message: VisitorMessage }
  | { readonly kind: 'waiting-for-removal'; readonly medium: Medium | null }
  | { readonly kind: 'wiping' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'setup-problem' };
