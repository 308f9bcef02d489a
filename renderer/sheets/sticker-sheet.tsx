import { sheets as en } from '../i18n/sheets/en.ts';
import { sheets as ja } from '../i18n/sheets/ja.ts';
import { Both } from './both-languages.tsx';
import { EvaluationMark } from './evaluation-mark.tsx';
import type { SheetProps } from './sheet-pages.tsx';
import { StickerPicture } from './sticker-picture.tsx';

/** How many of each size one sheet holds, the largest first: 184, 89 and 58 mm wide. */
const SIZES = [
  ['large', 1],
  ['medium', 2],
  ['small', 6],
] as const;

/** The counter's own 「スマホ OK」 stickers in three sizes, to be cut out. */
export function StickerSheet({ organization, evaluation }: SheetProps) {
  return (
    <section className="sheet sticker-sheet">
      {evaluation && <EvaluationMark sheet="sticker" />}
      {SIZES.flatMap(([size, count]) =>
        Array.from({ length: count }, (_, place) => (
          <Sticker
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and stay where they are.
            key={`${size}-${place}`}
            size={size}
            organization={organization}
            evaluation={evaluation}
          />
        )),
      )}
      <p className="sheet-note">
        <Both of={(texts) => texts.sticker.note} />
      </p>
    </section>
  );
}

function Sticker({
  size,
  organization,
  evaluation,
}: Pick<SheetProps, 'organization' | 'evaluation'> & { size: string }) {
  const [first, second] = ja.sticker.lines;
  const [english, more] = en.sticker.lines;
  return (
    <div className="sticker" data-size={size}>
      <StickerPicture />
      <div className="sticker-words">
        <p lang="ja" className="sticker-title">
          <span>{first}</span>
          <span>{second}</span>
          <strong>{ja.sticker.ok}</strong>
        </p>
        <p lang="en" className="sticker-english">
          <span>{english}</span>
          <span>
            {more} {en.sticker.ok}
          </span>
        </p>
        {organization !== '' && <p className="sticker-organization">{organization}</p>}
        {evaluation && <p className="sticker-evaluation">{ja.evaluation}</p>}
      </div>
    </div>
  );
}
