import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import { Drawing, type PictureProps } from './drawing.tsx';
import { Card } from './parts/card.tsx';
import { Reader, ReaderFront } from './parts/reader.tsx';
import { PLACES } from './parts/reader-places.ts';
import { Arrow } from './parts/signs.tsx';

/** Lay the card there, face up: the reader of this counter, the card on its way (ui-spec 1.2). */
export function CardOnReader({ readerType, label }: PictureProps & { readerType: ReaderType }) {
  const places = PLACES[readerType];
  return (
    <Drawing name={`card-on-reader-${readerType}`} label={label}>
      <Reader type={readerType} />
      <ReaderFront type={readerType} />
      <g className={`coming ${readerType}`}>
        <Card at={places.cardBefore} />
      </g>
      <Arrow at={places.arrow} length={places.arrowLength} />
    </Drawing>
  );
}
