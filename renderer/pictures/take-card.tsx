import { Drawing, type PictureProps } from './drawing.tsx';
import { Card } from './parts/card.tsx';
import { HandBefore, HandBehind } from './parts/hand.tsx';
import { Arrow, Waves } from './parts/signs.tsx';

const PAD = 'matrix(1 0 -.32 .5 74 196)';

/** Finished, or forgotten: take the card with you (ui-spec 1.3, waiting-for-removal). */
export function TakeCard({ label }: PictureProps) {
  return (
    <Drawing name="take-card" label={label}>
      <rect
        width="190"
        height="150"
        rx="18"
        className="device-side edge"
        transform={`translate(0 14) ${PAD}`}
      />
      <rect width="190" height="150" rx="18" className="device edge" transform={PAD} />
      <Waves at={`${PAD} translate(95 75)`} />
      <Arrow at="translate(72 180) rotate(180)" length={110} />
      <g className="leaving">
        <HandBehind at="translate(264 108)" />
        <Card at="matrix(1.15 -.12 .12 1.15 112 44)" />
        <HandBefore at="translate(264 108)" />
      </g>
    </Drawing>
  );
}
