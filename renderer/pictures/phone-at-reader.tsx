import type { ReaderType } from '../../pipeline/purpose/reader-type.ts';
import { Drawing, type PictureProps } from './drawing.tsx';
import { AtReader } from './parts/at-reader.tsx';
import { PhoneBack } from './parts/phone.tsx';
import { Arrow } from './parts/signs.tsx';

/** Hold the phone there: an iPhone's top edge, the middle of an Android phone's back (ui-spec 5). */
export function PhoneAtReader({
  readerType,
  phone = 'iphone',
  label,
}: PictureProps & { readerType: ReaderType; phone?: 'iphone' | 'android' }) {
  return (
    <Drawing name={`phone-at-reader-${readerType}-${phone}`} label={label}>
      {phone === 'iphone' ? (
        <AtReader type={readerType} brought="iphone" />
      ) : (
        <g>
          <g transform="translate(112 44) scale(.76)">
            <AtReader type={readerType} brought="android" />
          </g>
          <PhoneBack at="matrix(1.1 0 0 1.1 8 45)" />
          <Arrow at="translate(118 150) rotate(-90)" length={46} />
        </g>
      )}
    </Drawing>
  );
}
