import type { VisitorMessage } from '../../../electron/contract/visitor-message.ts';
import type { Sex } from '../../../pipeline/identity/sex.ts';
import type { ReaderType } from '../../../pipeline/purpose/reader-type.ts';
import type { Medium } from '../../../pipeline/reading/report.ts';

/** A heading, and at most two sentences under it (ui-spec 7). */
export interface Words {
  readonly title: string;
  readonly body: string;
}

export interface Heading {
  readonly title: string;
}

type ByMedium = Readonly<Record<Medium, string>>;
type ByReader = Readonly<Record<ReaderType, string>>;
type ByMedia = Readonly<Record<'card' | 'phone' | 'either', string>>;

/**
 * The namespace `visitor` of i18next: all that the visitor's and the kiosk's views say (ui-spec 1.2, 1.3,
 * 1.6, 1.8, 1.9, 2, 5). `{{x}}` is a value, `{漢字^よみ}` is furigana. The plural of no language is needed:
 * a number stands after a colon or in a language without plurals, and is called `n`, never `count`.
 */
export interface VisitorTexts {
  /** Over everything, as long as it holds. */
  readonly banner: {
    readonly evaluation: string;
    readonly training: string;
    readonly development: string;
  };
  readonly ready: {
    readonly title: string;
    readonly body: ByMedia;
    /** The twelve digits are not read. */
    readonly myNumber: string;
    /** Between the two pictures. */
    readonly or: string;
  };
  /** What the pictures show, for those who do not see them. */
  readonly picture: {
    readonly card: ByReader;
    readonly phone: ByReader;
    readonly consent: string;
  };
  /** A number was typed before the card, or 受付開始; also for a QR code that was read. */
  readonly waitingForMedium: { readonly title: string; readonly body: ByMedia };
  readonly waitingForNumber: Words;
  readonly engaging: Words;
  readonly consent: Words & {
    /** The phone may be picked up now. */
    readonly inHand: string;
    /** By `hints` of the phase: after 15 s, after 60 s. */
    readonly hint: Readonly<Record<1 | 2, string>>;
    /** In place of `hint.2` where nobody attends. */
    readonly hintUnattended: string;
    readonly sending: string;
  };
  readonly reading: Readonly<Record<Medium | 'unknown', Words>>;
  readonly verifying: Heading;
  readonly shown: {
    readonly title: string;
    readonly take: ByMedium;
    readonly staffChecks: string;
  };
  readonly message: Readonly<Record<VisitorMessage, string>>;
  /** In place of `message` at a kiosk, where no staff is; the help line follows. */
  readonly messageUnattended: Readonly<Record<'staff' | 'other-way', string>>;
  readonly removal: Readonly<Record<Medium | 'unknown', Heading>>;
  readonly wiping: Words;
  readonly paused: Heading;
  readonly setupProblem: Words;

  readonly notice: {
    /** Over the page that 「くわしく」 opens, and the kiosk's page of the notice. */
    readonly title: string;
    /** The short form on the first screen. */
    readonly items: string;
    readonly asks: {
      readonly named: string;
      /** Where the settings name no organization. */
      readonly unnamed: string;
    };
    readonly purpose: string;
    readonly kept: {
      readonly nothing: string;
      readonly inSystem: string;
      /** `system` is null. */
      readonly here: string;
    };
    readonly myNumberAndPin: string;
    /** The kiosk's: there a PIN is entered. */
    readonly myNumber: string;
    readonly otherWay: string;
    /** The kiosk's; the help line follows. */
    readonly otherWayUnattended: string;
    /** Label; the text itself comes in Japanese and English only. */
    readonly legalBasis: string;
  };
  /** Words of items in lists: joined by `Intl.ListFormat`. */
  readonly item: Readonly<
    Record<'name' | 'address' | 'birthDate' | 'sex' | 'portrait' | 'ageOver', string>
  >;

  readonly button: {
    readonly details: string;
    readonly phoneHelp: string;
    readonly speechOn: string;
    readonly speechOff: string;
    /** In place of the two where the computer has no voice of this language. */
    readonly noVoice: string;
    readonly language: string;
    readonly close: string;
    readonly back: string;
    /** On the clerk's only window, turned to the visitor. */
    readonly backToStaff: string;
  };
  /** 筆談できます. */
  readonly writing: string;

  readonly phoneHelp: {
    readonly title: string;
    readonly iphone: readonly [string, string, string, string, string];
    readonly android: readonly [string, string, string, string];
    readonly inHand: string;
    readonly passcode: string;
    readonly troubleTitle: string;
    readonly trouble: readonly [string, string, string];
    readonly newPhone: string;
  };

  readonly kiosk: KioskTexts;

  /** Said in place of a heading that may not be spoken (ui-spec 7): never a result, tries or a cause. */
  readonly speech: {
    readonly place: string;
    readonly hold: string;
    readonly phone: string;
    readonly take: string;
    readonly staff: string;
  };
}

/** What only the unattended counter says (ui-spec 1.8, 1.9). */
export interface KioskTexts {
  readonly attract: Words;
  /** 「続けますか」, before the time is over. */
  readonly doubted: { readonly title: string; readonly stillHere: string };
  readonly place: Words;
  readonly pin: Words & {
    readonly warning: string;
    readonly tries: string;
    /** What a screen reader says of the masked field. */
    readonly entered: string;
  };
  readonly result: {
    readonly named: string;
    readonly unnamed: string;
  };
  readonly content: {
    readonly address: string;
    readonly birthDate: string;
    readonly sex: string;
    readonly age: string;
    readonly ageBetween: string;
    /** After a date of which the month or the day is not recorded. */
    readonly dateInPart: string;
    readonly ageOver: string;
    readonly ageNotOver: string;
    readonly sexValue: Readonly<Record<Sex, string>>;
  };
  readonly button: {
    readonly start: string;
    readonly goOn: string;
    readonly quit: string;
    readonly confirm: string;
    readonly eraseOne: string;
    readonly showContents: string;
    readonly hideContents: string;
    readonly retry: string;
    readonly finish: string;
  };
  /** Whom to ask, where the settings name nobody. */
  readonly help: string;
}
