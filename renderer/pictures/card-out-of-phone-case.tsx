import { Drawing, type PictureProps } from './drawing.tsx';
import { Arrow } from './parts/signs.tsx';

/** A card sits in the phone's case: take it out (ui-spec 2, V4; the transit card is the usual one). */
export function CardOutOfPhoneCase({ label }: PictureProps) {
  return (
    <Drawing name="card-out-of-phone-case" label={label}>
      <rect x="40" y="20" width="150" height="264" rx="26" className="case edge" />
      <rect x="56" y="36" width="44" height="50" rx="14" className="body" />
      <circle cx="70" cy="50" r="8" className="lens" />
      <circle cx="86" cy="72" r="8" className="lens" />
      <g className="leaving-sideways">
        <rect x="128" y="128" width="150" height="94" rx="8" className="other-card edge" />
        <path d="M128 150h150" className="stripe" />
        <path d="M190 200h56" className="print" />
      </g>
      <path d="M54 116h122q6 0 6 6v106q0 6-6 6H54q-6 0-6-6V122q0-6 6-6z" className="pocket edge" />
      <Arrow at="translate(290 175) rotate(-90)" length={96} />
    </Drawing>
  );
}
