import type { FieldKey } from './number-fields.ts';

const PLACE: Readonly<Record<FieldKey, 'birth' | 'expiry' | 'security' | null>> = {
  year: 'birth',
  month: 'birth',
  day: 'birth',
  expiry: 'expiry',
  security: 'security',
  pin: null,
};

/** Where on the card's face each part of the number stands; the one being typed is marked. */
export function CardFacePicture({ field }: { field: FieldKey | null }) {
  const place = field === null ? null : PLACE[field];
  const mark = (name: typeof place) => (name === place ? 'marked' : 'plain');
  return (
    <svg className="card-picture" viewBox="0 0 340 214" aria-hidden="true">
      <rect x="2" y="2" width="336" height="210" rx="14" className="card" />
      <rect x="18" y="52" width="88" height="112" className="photo" />
      <circle cx="62" cy="94" r="20" className="person" />
      <path d="M30 164c0-26 14-40 32-40s32 14 32 40z" className="person" />
      <rect x="18" y="18" width="150" height="12" className="line" />
      <rect x="18" y="35" width="210" height="9" className="line" />
      <g className={mark('birth')}>
        <rect x="122" y="62" width="150" height="28" rx="4" />
        <text x="132" y="82">
          平成元年 3月31日
        </text>
      </g>
      <g className={mark('expiry')}>
        <rect x="122" y="104" width="190" height="28" rx="4" />
        <text x="132" y="124">
          2035年 3月31日まで有効
        </text>
      </g>
      <g className={mark('security')}>
        <rect x="232" y="172" width="80" height="28" rx="4" />
        <text x="252" y="192">
          1234
        </text>
      </g>
    </svg>
  );
}
