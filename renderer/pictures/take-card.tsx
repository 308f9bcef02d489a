import { Drawing, type PictureProps } from './drawing.tsx';
import { Card } from './parts/card.tsx';
import { HandBefore, HandBehind } from './parts/hand.tsx';
import { PadToLeave } from './parts/pad-to-leave.tsx';

/** Finished, or forgotten: take the card with you (ui-spec 1.3, waiting-for-removal). */
export function TakeCard({ label }: PictureProps) {
  return (
    <Drawing name="take-card" label={label}>
      <PadToLeave arrowAt="translate(72 180) rotate(180)" />
      <g className="leaving">
        <HandBehind at="translate(264 108)" />
        <Card at="matrix(1.15 -.12 .12 1.15 112 44)" />
        <HandBefore at="translate(264 108)" />
      </g>
    </Drawing>
  );
}
