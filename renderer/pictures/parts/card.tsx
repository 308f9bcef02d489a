/** 150 by 94, the proportions of ID-1. */
export const CARD = { width: 150, height: 94 } as const;

/**
 * A My Number Card face up, as one recognises it from afar: pale pink, photo at the left, name and
 * address over it. Our own drawing: no rabbit, no logo, nobody's face.
 */
export function Card({ at }: { at: string }) {
  return (
    <g transform={at}>
      <rect width="150" height="94" rx="8" className="pink edge" />
      <path d="M10 12h62M10 22h104" className="print" />
      <rect x="10" y="31" width="42" height="50" rx="2" className="paper thin" />
      <path d="M14 81c0-17 7-23 17-23s17 6 17 23z" className="cloth" />
      <circle cx="31" cy="50" r="11" className="skin thin" />
      <path d="M19 51c-1-19 25-19 24 0-3-9-7-9-12-9s-9 0-12 9z" className="hair" />
      <path d="M62 39h62M62 50h40M62 61h76" className="print" />
      <rect x="62" y="70" width="76" height="14" rx="2" className="paper thin" />
    </g>
  );
}
