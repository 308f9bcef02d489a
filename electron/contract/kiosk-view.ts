import type { Sex } from '../../pipeline/identity/sex.ts';
import type { Medium } from '../../pipeline/reading/report.ts';
import type { ShownBirth } from './clerk-view.ts';
import type { TextByLanguage } from './local-text.ts';
import type { StageView } from './stage-view.ts';
import type { VisitorMessage } from './visitor-message.ts';

/** What the window of an unattended counter gets (ui-spec 1.8, 1.9): the name, and the rest when asked for. */
export interface KioskView extends StageView {
  readonly audience: 'kiosk';
  /** Whom to ask here, in the words of the settings; null where they name nobody. */
  readonly helpLine: TextByLanguage | null;
  /** `low` keeps everything that is touched in the lower half. */
  readonly layout: 'standard' | 'low';
  readonly phase: KioskPhase;
}

export type KioskPhase =
  | { readonly kind: 'ready' }
  /** The notice, before anything is read. `doubted`: 「続けますか」. */
  | { readonly kind: 'informing'; readonly doubted: boolean }
  | { readonly kind: 'waiting-for-medium'; readonly doubted: boolean }
  | {
      readonly kind: 'waiting-for-pin';
      /** Null where the card has not said. */
      readonly triesLeft: number | null;
      readonly doubted: boolean;
    }
  | { readonly kind: 'engaging' }
  | {
      readonly kind: 'waiting-for-consent';
      readonly hints: 0 | 1 | 2;
      readonly doubted: boolean;
    }
  | { readonly kind: 'reading'; readonly medium: Medium | null; readonly verifying: boolean }
  | {
      readonly kind: 'shown';
      readonly medium: Medium;
      /** Null where the purpose asks for no name. */
      readonly name: string | null;
      /** Whether there is more to show than the name. */
      readonly more: boolean;
      /** 内容を見る: the rest, for ten seconds. */
      readonly contents: KioskContents | null;
    }
  | {
      readonly kind: 'message';
      readonly message: VisitorMessage;
      /** Tries of the PIN that are left; null where nothing is to be said of them. */
      readonly triesLeft: number | null;
      /** The PIN may be typed again while the card lies there. */
      readonly typeAgain: boolean;
      /** What lies there may be read once more. */
      readonly retry: boolean;
    }
  | { readonly kind: 'waiting-for-removal'; readonly medium: Medium | null }
  | { readonly kind: 'wiping' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'setup-problem' };

export interface KioskContents {
  readonly address?: string;
  readonly birth?: ShownBirth;
  readonly sex?: Sex;
  readonly ageOver?: Readonly<Record<string, boolean>>;
}
