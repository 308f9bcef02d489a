import { Drawing, type PictureProps } from './drawing.tsx';
import { CardOnScreen, Phone } from './parts/phone.tsx';

/** Press the button at the phone's side twice: the card comes up (ui-spec 5, steps 2 and 3). */
export function PhoneSideButton({ label }: PictureProps) {
  return (
    <Drawing name="phone-side-button" label={label}>
      <rect x="226" y="104" width="13" height="58" rx="5" className="button-mark" />
      <Phone at="matrix(1.4 0 0 1.4 96 17)">
        <CardOnScreen />
      </Phone>
      <g className="finger">
        <path
          d="M420 196C370 196 340 168 306 154L252 144C232 140 232 116 252 114L322 106C350 102 380 108 420 108z"
          className="skin edge"
        />
        <path d="M264 121c-12 0-14 14-2 16" className="nail" />
      </g>
      <g>
        <circle cx="276" cy="54" r="24" className="counted" />
        <text x="276" y="66" className="number">
          1
        </text>
      </g>
      <g>
        <circle cx="340" cy="54" r="24" className="counted" />
        <text x="340" y="66" className="number">
          2
        </text>
      </g>
    </Drawing>
  );
}
