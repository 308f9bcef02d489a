import { Arrow, Waves } from './signs.tsx';

const PAD = 'matrix(1 0 -.32 .5 74 196)';

/** A flat reader, small, with the way up and away from it. */
export function PadToLeave({ arrowAt }: { arrowAt: string }) {
  return (
    <>
      <rect
        width="190"
        height="150"
        rx="18"
        className="device-side edge"
        transform={`translate(0 14) ${PAD}`}
      />
      <rect width="190" height="150" rx="18" className="device edge" transform={PAD} />
      <Waves at={`${PAD} translate(95 75)`} />
      <Arrow at={arrowAt} length={110} />
    </>
  );
}
