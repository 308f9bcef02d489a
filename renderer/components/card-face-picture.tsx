import type { FieldKey } from './number-fields.ts';

type Place = 'birth' | 'expiry' | 'security';

const PLACE: Readonly<Record<FieldKey, Place | null>> = {
  year: 'birth',
  month: 'birth',
  day: 'birth',
  expiry: 'expiry',
  security: 'security',
  pin: null,
};

/**
 * Where on the card's face each part of the number stands, numbered as the fields are (ui-spec 1.1); the
 * one being typed is marked. Our own drawing in the order of the card: name and address over the photo,
 * dates beside it, and under it the long serial number, which is not asked for, then the four digits.
 * The last is as described in public; the official sample was not at hand (ui-spec 4).
 */
export function CardFacePicture({ field }: { field: FieldKey | null }) {
  const place = field === null ? null : PLACE[field];
  return (
    <svg className="card-picture card-face" viewBox="0 0 340 216" aria-hidden="true">
      <rect x="2" y="2" width="336" height="212" rx="14" className="card" />
      <path d="M18 22h104M18 42h190" className="printed" />
      <path d="M232 22h90" className="printed faint" />
      <Photo />
      <Marked name="birth" number="1" place={place} box={[118, 62, 148, 34]}>
        平成元年 3月31日
      </Marked>
      <text x="274" y="85">
        生
      </text>
      <Marked name="expiry" number="2" place={place} box={[118, 106, 56, 34]}>
        2035
      </Marked>
      <text x="178" y="129">
        年 3月31日まで有効
      </text>
      <rect x="118" y="149" width="204" height="22" rx="2" className="panel" />
      <path d="M18 192h98" className="printed serial" />
      <Marked name="security" number="3" place={place} box={[146, 177, 60, 30]}>
        1234
      </Marked>
    </svg>
  );
}

function Photo() {
  return (
    <g>
      <rect x="18" y="58" width="84" height="112" className="photo" />
      <path d="M24 170c0-32 12-44 36-44s36 12 36 44z" className="person" />
      <circle cx="60" cy="101" r="21" className="person" />
    </g>
  );
}

/** One part of the number as it is printed, with its field's number before it. */
function Marked({
  name,
  number,
  place,
  box: [x, y, width, height],
  children,
}: {
  name: Place;
  number: string;
  place: Place | null;
  box: readonly [x: number, y: number, width: number, height: number];
  children: string;
}) {
  const middle = y + height / 2;
  return (
    <g className={name === place ? 'marked' : 'plain'}>
      <rect x={x} y={y} width={width} height={height} rx="5" />
      <text x={x + 16} y={middle + 6}>
        {children}
      </text>
      <circle cx={x} cy={middle} r="12" />
      <text x={x} y={middle + 6} className="count">
        {number}
      </text>
    </g>
  );
}
