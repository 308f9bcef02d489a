import type { ReaderType } from '../../../pipeline/purpose/reader-type.ts';
import { Waves } from './signs.tsx';

/** What lies behind the card or the phone: the reader with its mark, for each kind of it. */
export function Reader({ type }: { type: ReaderType }) {
  const Shape = SHAPES[type];
  return <Shape />;
}

/** What stands before the card: the lip of a stand, else nothing. */
export function ReaderFront({ type }: { type: ReaderType }) {
  if (type !== 'slot-stand') return null;
  return <path d="M76 238h248l14 46H62z" className="device edge" />;
}

const SHAPES: Readonly<Record<ReaderType, () => React.JSX.Element>> = {
  'flat-pad': FlatPad,
  upright: Upright,
  'slot-stand': SlotStand,
  'built-in': BuiltIn,
};

/** The plane on which things lie, seen from the visitor's side. */
const PAD = 'matrix(1 0 -.32 .58 130 158)';
const SHELF = 'matrix(1 0 -.25 .55 112 152)';
const FRONT = 'matrix(.8 -.14 0 1 216 66)';

function FlatPad() {
  return (
    <g>
      <path d="M326 168c26-6 30-22 58-26" className="cable" />
      <rect
        width="210"
        height="190"
        rx="20"
        className="device-side edge"
        transform={`translate(0 15) ${PAD}`}
      />
      <rect width="210" height="190" rx="20" className="device edge" transform={PAD} />
      <Waves at={`${PAD} translate(105 95) scale(1.25)`} />
    </g>
  );
}

function Upright() {
  return (
    <g>
      <path d="M20 284h360" className="counter" />
      <path d="m216 262 136-20 24 24-180 18z" className="device-side edge" />
      <path d="m216 66-16 12v192l16-8z" className="device-side edge" />
      <rect width="176" height="196" rx="14" className="device edge" transform={FRONT} />
      <Waves at={`${FRONT} translate(88 78) scale(1.25)`} />
    </g>
  );
}

function SlotStand() {
  return (
    <g>
      <path d="M20 284h360" className="counter" />
      <path d="M100 112q0-16 16-16h168q16 0 16 16l14 132H86z" className="device edge" />
      <path d="M84 238h232" className="slot" />
      <Waves at="translate(200 182)" />
    </g>
  );
}

function BuiltIn() {
  return (
    <g>
      <path d="M112 14h226v138H112z" className="device-side edge" />
      <rect x="134" y="28" width="182" height="100" rx="6" className="screen" />
      <path d="M78 228h226l34-76v148H78z" className="device-side edge" />
      <rect width="226" height="140" className="device edge" transform={SHELF} />
      <path d="M78 228h226v72H78z" className="device edge" />
      <rect
        x="24"
        y="12"
        width="178"
        height="116"
        rx="14"
        className="marked-area"
        transform={SHELF}
      />
      <Waves at={`${SHELF} translate(113 70) scale(1.1)`} />
    </g>
  );
}
