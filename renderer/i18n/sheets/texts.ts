import type { ReaderType } from '../../../pipeline/purpose/reader-type.ts';

type PerReader = Readonly<Record<ReaderType, string>>;

/**
 * The texts of the printable sheets. Both languages stand on the same sheet, the Japanese one as
 * やさしい日本語 with its readings: `{漢字^よみ}` (ui-spec, conventions).
 */
export interface SheetTexts {
  readonly evaluation: string;
  /** On every sheet of a program that is not certified yet (ui-spec 9, remark 6). */
  readonly evaluationNote: Readonly<Record<'sticker' | 'how-to-hold', string>>;
  readonly sticker: {
    readonly lines: readonly [string, string];
    readonly ok: string;
    /** For whoever cuts them out: whose sign this is. */
    readonly note: string;
  };
  readonly hold: {
    readonly title: PerReader;
    readonly usable: string;
    readonly notRead: string;
    readonly card: string;
    readonly cardSteps: Readonly<Record<ReaderType, readonly [string, string, string]>>;
    readonly iphone: string;
    readonly iphoneSteps: readonly [string, string, string, string, string];
    readonly android: string;
    readonly androidSteps: readonly [string, string, string, string];
    readonly lift: string;
    readonly noFace: string;
    readonly trouble: string;
    readonly troubleSteps: readonly [string, string, string];
    readonly ask: string;
    /** For whoever fixes the sheet: the edge that a finger can follow (ui-spec 7). */
    readonly edge: string;
  };
}
