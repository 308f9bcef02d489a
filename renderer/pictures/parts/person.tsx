/** A person to the waist, 120 by 190; staff wear a name badge. */
export function Person({ at, staff = false }: { at: string; staff?: boolean }) {
  return (
    <g transform={at}>
      <path
        d="M4 190c0-64 22-86 56-86s56 22 56 86z"
        className={staff ? 'uniform edge' : 'cloth edge'}
      />
      <path d="m46 106 14 22 14-22z" className="paper thin" />
      <circle cx="60" cy="56" r="42" className="skin edge" />
      <path
        d="M17 56C10-6 110-6 103 56 96 30 84 26 60 26S24 30 17 56z"
        className={staff ? 'hair' : 'grey-hair'}
      />
      <circle cx="45" cy="60" r="4.5" className="solid" />
      <circle cx="75" cy="60" r="4.5" className="solid" />
      <path d="M46 76q14 13 28 0" className="line" />
      {staff && (
        <g>
          <rect x="72" y="138" width="28" height="36" rx="3" className="paper thin" />
          <circle cx="86" cy="150" r="6" className="hair" />
          <path d="M77 166h18" className="print fine" />
        </g>
      )}
    </g>
  );
}
