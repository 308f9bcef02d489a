import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { CalendarDate, FullDate } from '../../pipeline/identity/calendar-date.ts';
import type { EraYear } from '../../pipeline/identity/era.ts';
import type { Picture } from '../../pipeline/identity/identity.ts';
import type { Sex } from '../../pipeline/identity/sex.ts';
import type { Check } from '../../pipeline/outcome/check.ts';
import type { FailureKind, NoticeKind } from '../../pipeline/outcome/failure-kinds.ts';
import type { Ask } from '../../pipeline/purpose/decide.ts';
import type { Item } from '../../pipeline/purpose/item.ts';
import type { ClerkLanguage, VisitorLanguage } from '../../pipeline/purpose/language.ts';
import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import type { ReadStep } from '../../pipeline/reading/read-step.ts';
import type { Medium } from '../../pipeline/reading/report.ts';
import type { LocalText } from './local-text.ts';
import type { Notice } from './notice.ts';
import type { TrainingView } from './training-view.ts';

/** What the clerk's window gets: plain data, made in the main process, nothing to compute but words. */
export interface ClerkView {
  readonly audience: 'clerk';
  readonly language: ClerkLanguage;
  /** 評価用（認定前）: until the program is certified (design rule 5.7). */
  readonly evaluation: true;
  /** The simulator answers in place of readers: 練習. */
  readonly simulated: boolean;
  /** The page runs in the Chromium host: 開発用. */
  readonly development: boolean;
  readonly purpose: { readonly id: string; readonly title: LocalText };
  readonly purposes: readonly { readonly id: string; readonly title: LocalText }[];
  /** What may be held here for this purpose. */
  readonly media: 'card' | 'phone' | 'either';
  /** How a card is opened at this counter; null where cards are not read. */
  readonly route: CardRoute | null;
  /** Null until the device process has spoken. */
  readonly readers: readonly string[] | null;
  /** What the visitor is told before the tap; said here where there is no window of the visitor's. */
  readonly notice: Notice;
  readonly visitorWindow: boolean;
  /** Whether the page may open the camera now: for a phone's QR code, while that screen asks for it. */
  readonly camera: boolean;
  readonly settings: ClerkSettings;
  /** Null where this host has no simulator. */
  readonly training: TrainingView | null;
  readonly phase: ClerkPhase;
}

/** What the clerk can set for the visitor's view until the program ends; the settings say how it begins. */
export interface ClerkSettings {
  readonly volume: number;
  readonly speech: boolean;
  readonly readerType: ReaderType;
  readonly android: boolean;
  readonly visitorLanguage: VisitorLanguage;
  /** 未校閲: `checked` is false where no native reader has looked at the texts. */
  readonly languages: readonly { readonly language: VisitorLanguage; readonly checked: boolean }[];
}

export type ClerkPhase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wiping' }
  /** `medium` is null where nobody knows what was left there. */
  | { readonly kind: 'waiting-for-removal'; readonly medium: Medium | null }
  | { readonly kind: 'paused' }
  | { readonly kind: 'setup-problem'; readonly failure: ShownFailure }
  | {
      readonly kind: 'waiting-for-medium';
      /** What is already there: a card's number, or the QR code of a phone. */
      readonly given: 'number' | 'qr-code';
      readonly endsInMs: number | null;
    }
  | { readonly kind: 'waiting-for-number'; readonly triesLeft: number | null }
  | { readonly kind: 'confirming-last-try' }
  | { readonly kind: 'engaging' }
  | { readonly kind: 'waiting-for-consent'; readonly hints: 0 | 1 | 2 }
  | {
      readonly kind: 'reading';
      readonly step: ReadStep | null;
      readonly percent: number;
      readonly medium: Medium | null;
    }
  | {
      readonly kind: 'shown';
      readonly outcome: 'accepted' | 'attention';
      readonly result: ShownResult;
      readonly endsInMs: number | null;
    }
  | {
      readonly kind: 'refused' | 'failed';
      readonly failure: ShownFailure;
      readonly checks: readonly Check[];
      /** Whether a medium lies there that may be read again (再読取). */
      readonly retry: boolean;
    };

export interface ShownFailure {
  readonly kind: FailureKind;
  readonly code: string;
  /** What it happened to; null where that was not known yet, or nothing was there. */
  readonly medium: Medium | null;
  readonly triesLeft: number | null;
  /** The date of an expired medium. */
  readonly expiredOn: FullDate | null;
  /** Which phone a certificates-only token belongs to. */
  readonly platform: 'android' | 'iphone' | null;
  /** The needed items that did not come (`items-missing`). */
  readonly items: readonly Item[];
}

/** The items of the purpose, ready to be shown. */
export interface ShownResult {
  readonly medium: Medium;
  /** How a card was opened; null for a phone. */
  readonly route: CardRoute | null;
  readonly name?: string;
  readonly address?: string;
  readonly birth?: ShownBirth;
  readonly sex?: Sex;
  readonly portrait?: Picture;
  readonly nameImage?: Picture;
  readonly addressImage?: Picture;
  readonly ageOver?: Readonly<Record<string, boolean>>;
  /** A card's own expiry, or that of a phone's record: not the same thing. */
  readonly validUntil: FullDate | null;
  readonly checks: readonly Check[];
  readonly notices: readonly NoticeKind[];
  readonly asks: readonly Ask[];
  /** What the purpose's data say to tell this visitor, today. */
  readonly advice: readonly ShownAdvice[];
}

export interface ShownAdvice {
  readonly id: string;
  /** May hold `{{days}}`. */
  readonly text: LocalText;
  readonly days: number | null;
  /** True of every result alike: drawn smaller. */
  readonly quiet: boolean;
}

export interface ShownBirth {
  readonly date: CalendarDate;
  readonly era: EraYear | null;
  readonly age: { readonly min: number; readonly max: number };
}
