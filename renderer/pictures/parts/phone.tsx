import type { ReactNode } from 'react';

/** 96 by 190; the screen lies from 7,7 to 89,183. */
export const PHONE = { width: 96, height: 190 } as const;

/** A phone from its front. What stands on the screen are the children, in the phone's own places. */
export function Phone({ at, children }: { at: string; children?: ReactNode }) {
  return (
    <g transform={at}>
      <rect width="96" height="190" rx="17" className="body edge" />
      <rect x="7" y="7" width="82" height="176" rx="11" className="screen" />
      <rect x="35" y="12" width="26" height="6" rx="3" className="body" />
      {children}
    </g>
  );
}

/** A phone from behind, the middle marked. */
export function PhoneBack({ at }: { at: string }) {
  return (
    <g transform={at}>
      <rect width="96" height="190" rx="17" className="device-side edge" />
      <rect x="12" y="12" width="28" height="44" rx="12" className="body" />
      <circle cx="26" cy="25" r="6" className="lens" />
      <circle cx="26" cy="43" r="6" className="lens" />
      <circle cx="48" cy="108" r="12" className="button-mark" />
      <circle cx="48" cy="108" r="30" className="touching dashed" />
    </g>
  );
}

/** The My Number Card as a wallet shows it on the screen. */
export function CardOnScreen() {
  return (
    <g>
      <rect x="13" y="34" width="70" height="45" rx="5" className="pink thin" />
      <rect x="18" y="49" width="18" height="24" className="paper thin" />
      <circle cx="27" cy="58" r="5" className="hair" />
      <path d="M19 73c0-8 3-10 8-10s8 2 8 10z" className="cloth" />
      <path d="M19 42h38M43 54h30M43 62h22M43 70h30" className="print fine" />
    </g>
  );
}
