import { CardOnScreen, Phone } from '../pictures/parts/phone.tsx';

/** A phone and its waves: the counter's own sign. No logo of the card, of a wallet or of a standard. */
export function StickerPicture() {
  return (
    <svg className="drawing" viewBox="0 0 200 220" aria-hidden="true">
      <g transform="rotate(-12 70 120)">
        <Phone at="translate(22 16)">
          <CardOnScreen />
        </Phone>
      </g>
      <g className="waves loud">
        <path d="M124 52a46 46 0 0 1 8 58" />
        <path d="M142 34a72 72 0 0 1 14 88" />
        <path d="M160 16a98 98 0 0 1 20 118" />
      </g>
      <circle cx="138" cy="176" r="40" className="good" />
      <path d="m118 176 15 17 27-32" className="on-colour wide" />
    </svg>
  );
}
