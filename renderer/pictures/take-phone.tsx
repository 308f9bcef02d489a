import { Drawing, type PictureProps } from './drawing.tsx';
import { HandBefore, HandBehind } from './parts/hand.tsx';
import { Phone } from './parts/phone.tsx';
import { Arrow, Waves } from './parts/signs.tsx';

const PAD = 'matrix(1 0 -.32 .5 74 196)';

/** The phone may be lifted, or is forgotten: take it in your hand (ui-spec 1.3, engaging). */
export function TakePhone({ label }: PictureProps) {
  return (
    <Drawing name="take-phone" label={label}>
      <rect
        width="190"
        height="150"
        rx="18"
        className="device-side edge"
        transform={`translate(0 14) ${PAD}`}
      />
      <rect width="190" height="150" rx="18" className="device edge" transform={PAD} />
      <Waves at={`${PAD} translate(95 75)`} />
      <Arrow at="translate(90 180) rotate(180)" length={110} />
      <g className="leaving">
        <HandBehind at="translate(262 118)" />
        <Phone at="matrix(1 .08 -.08 1 178 18)">
          <path d="M24 60h48M24 80h48M24 100h30" className="print" />
        </Phone>
        <HandBefore at="translate(262 118)" />
      </g>
    </Drawing>
  );
}
