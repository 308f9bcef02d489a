import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import { Drawing, type PictureProps } from './drawing.tsx';
import { AtReader } from './parts/at-reader.tsx';
import { type Brought, PLACES } from './parts/reader-places.ts';

/** Leave it where it is until the end: no pushing to and fro (ui-spec 1.3, reading). */
export function HoldStill({
  readerType = 'flat-pad',
  brought = 'card',
  label,
}: PictureProps & { readerType?: ReaderType; brought?: Brought }) {
  return (
    <Drawing name={`hold-still-${readerType}-${brought}`} label={label}>
      <AtReader type={readerType} brought={brought} />
      <g transform={brought === 'card' ? PLACES[readerType].sign : 'translate(316 262) scale(.7)'}>
        <path d="M-106 0h212M-78-26l-28 26 28 26M78-26l28 26-28 26" className="to-and-fro" />
        {/* Struck out in the colour of the lines: a red cross would look as if something had failed. */}
        <path d="M-34 34L34-34" className="struck-under" />
        <path d="M-34 34L34-34" className="struck" />
      </g>
    </Drawing>
  );
}
