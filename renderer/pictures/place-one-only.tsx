import { Drawing, type PictureProps } from './drawing.tsx';
import { Card } from './parts/card.tsx';
import { Phone } from './parts/phone.tsx';
import { Cross, Tick } from './parts/signs.tsx';

/** One thing alone: not a card and a phone together (ui-spec 2, V4). */
export function PlaceOneOnly({ label }: PictureProps) {
  return (
    <Drawing name="place-one-only" label={label}>
      <path d="M200 16v268" className="between" />
      <Pad at="matrix(1 0 -.18 .74 36 66)" />
      <Card at="matrix(.92 0 -.16 .7 41 100)" />
      <Tick at="translate(98 256) scale(1.9)" />
      <Pad at="matrix(1 0 -.18 .74 238 66)" />
      <Card at="matrix(.92 0 -.16 .7 243 118)" />
      <Phone at="matrix(.8 .1 -.2 .7 308 22)" />
      <Cross at="translate(300 256) scale(1.5)" />
    </Drawing>
  );
}

function Pad({ at }: { at: string }) {
  return (
    <g>
      <rect
        width="156"
        height="170"
        rx="18"
        className="device-side edge"
        transform={`translate(0 13) ${at}`}
      />
      <rect width="156" height="170" rx="18" className="device edge" transform={at} />
    </g>
  );
}
