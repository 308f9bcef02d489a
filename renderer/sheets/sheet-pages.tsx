import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import { HowToHoldSheet } from './how-to-hold-sheet.tsx';
import { StickerSheet } from './sticker-sheet.tsx';

export interface SheetProps {
  readonly readerType: ReaderType;
  /** Who stands behind the counter; an empty text leaves the line out. */
  readonly organization: string;
  /** Whether steps for an Android phone are printed (ui-spec 5: not before they are confirmed). */
  readonly android: boolean;
  /** A program that is not certified marks every sheet as such. */
  readonly evaluation: boolean;
}

/**
 * A sheet of paper to print at the counter: A4 portrait, one page each. It is to be
 * the only thing on the page while it is printed.
 */
export function SheetPages({
  sheet,
  ...props
}: SheetProps & { readonly sheet: 'sticker' | 'how-to-hold' }) {
  return (
    <div className="sheet-pages">
      {sheet === 'sticker' ? <StickerSheet {...props} /> : <HowToHoldSheet {...props} />}
    </div>
  );
}
