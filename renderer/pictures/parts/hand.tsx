/**
 * A hand that comes from below and holds a thing between fingers behind it and a thumb before it:
 * draw `HandBehind`, the thing, then `HandBefore`, all at the same place (0,0 is the tip of the thumb).
 */
export function HandBehind({ at }: { at: string }) {
  return (
    <g transform={at}>
      <path
        d="M18 70V122h74V52c0-20-12-34-30-42L10-14c-12-5-18 10-8 16l32 18z"
        className="skin edge"
      />
      <path d="M12 118h86v44H12z" className="cloth edge" />
    </g>
  );
}

export function HandBefore({ at }: { at: string }) {
  return (
    <g transform={at}>
      <path d="M20 96C18 70 6 52-6 26-12 12 6 2 14 14l26 40" className="skin edge" />
    </g>
  );
}
