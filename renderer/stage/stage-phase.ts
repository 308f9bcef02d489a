import type { KioskPhase } from '../../electron/contract/kiosk-view.ts';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';

type Kind = 'engaging' | 'waiting-for-consent' | 'reading' | 'waiting-for-removal' | Idle;
type Idle = 'wiping' | 'paused' | 'setup-problem';

/** What the visitor's and the kiosk's views say in the same words. */
export type StagePhase = Extract<VisitorPhase | KioskPhase, { readonly kind: Kind }>;

/** Everything that came: the cover of one state with its own words and picture. */
export interface PhaseWords {
  readonly title: string;
  /** At most two sentences; empty where the heading says all. */
  readonly body: string;
}
