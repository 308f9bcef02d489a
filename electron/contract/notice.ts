import type { Item } from '../../pipeline/purpose/item.ts';
import type { LocalText, TextByLanguage } from './local-text.ts';

/**
 * What stands before the tap, for the card and the phone alike: who asks, for what, for which items, and
 * what is kept where (ui-spec 5, 個人情報保護法 21条2項).
 */
export interface Notice {
  /** Null where the settings name none: then it is this counter that asks. */
  readonly organization: TextByLanguage | null;
  readonly purpose: TextByLanguage;
  readonly items: readonly Item[];
  /** Items that stay, and in which system; `system` is null where they stay at the counter itself. */
  readonly kept: readonly { readonly items: readonly Item[]; readonly system: string | null }[];
  /** Seconds after which the screen is wiped by itself at the latest. */
  readonly wipesInSeconds: number;
  readonly legalBasis: LocalText;
}
