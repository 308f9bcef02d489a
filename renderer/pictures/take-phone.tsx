import { Drawing, type PictureProps } from './drawing.tsx';
import { HandBefore, HandBehind } from './parts/hand.tsx';
import { PadToLeave } from './parts/pad-to-leave.tsx';
import { Phone } from './parts/phone.tsx';

/** The phone may be lifted, or is forgotten: take it in your hand (ui-spec 1.3, engaging). */
export function TakePhone({ label }: PictureProps) {
  return (
    <Drawing name="take-phone" label={label}>
      <PadToLeave arrowAt="translate(90 180) rotate(180)" />
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
