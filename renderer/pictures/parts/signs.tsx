/** Where a reader feels: three waves out of one point. Its own box is 60 by 60 around 0,0. */
export function Waves({ at, loud = false }: { at: string; loud?: boolean }) {
  return (
    <g transform={at} className={loud ? 'waves loud' : 'waves'}>
      <circle cx="-20" cy="0" r="7" className="solid" />
      <path d="M-9-15a20 20 0 0 1 0 30" />
      <path d="M3-24a34 34 0 0 1 0 48" />
      <path d="M15-33a48 48 0 0 1 0 66" />
    </g>
  );
}

/** A broad arrow from 0,0 downwards; turned and moved by its place. */
export function Arrow({ at, length = 56 }: { at: string; length?: number }) {
  const neck = length - 26;
  return (
    <g transform={at}>
      <path d={`M-11 0h22v${neck}h17l-28 26-28-26h17z`} className="arrow" />
    </g>
  );
}

/** Done, right. */
export function Tick({ at }: { at: string }) {
  return (
    <g transform={at}>
      <circle r="17" className="good" />
      <path d="m-8 0 6 7 11-13" className="on-colour" />
    </g>
  );
}

/** Not so. */
export function Cross({ at }: { at: string }) {
  return (
    <g transform={at}>
      <circle r="22" className="bad" />
      <path d="m-9-9 18 18m0-18-18 18" className="on-colour" />
    </g>
  );
}
