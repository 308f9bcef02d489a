import { Drawing, type PictureProps } from './drawing.tsx';
import { Phone } from './parts/phone.tsx';
import { Tick } from './parts/signs.tsx';

/** Look at what will be sent, then agree with face or finger (ui-spec 1.6; no maker's sign). */
export function PhoneApprove({ label }: PictureProps) {
  return (
    <Drawing name="phone-approve" label={label}>
      <Phone at="matrix(1.46 0 0 1.46 36 11)">
        <path d="M7 62h82v110q0 11-11 11H18q-11 0-11-11z" className="paper thin" />
        {[82, 108, 134, 160].map((y) => (
          <g key={y}>
            <path d={`m16 ${y} 5 6 9-12`} className="tick" />
            <path d={`M38 ${y}h40`} className="print" />
          </g>
        ))}
        <rect x="18" y="28" width="60" height="22" rx="4" className="pink thin" />
      </Phone>
      <g className="looking">
        <path
          d="M222 112V76q0-16 16-16h34M334 60h34q16 0 16 16v36M384 174v36q0 16-16 16h-34M272 226h-34q-16 0-16-16v-36"
          className="frame"
        />
        <circle cx="303" cy="140" r="56" className="skin edge" />
        <path d="M246 138c-6-76 120-76 114 0-10-28-30-30-57-30s-47 2-57 30z" className="hair" />
        <circle cx="283" cy="142" r="6" className="solid" />
        <circle cx="323" cy="142" r="6" className="solid" />
        <path d="M284 170q19 16 38 0" className="line" />
      </g>
      <Tick at="translate(303 258) scale(1.9)" />
    </Drawing>
  );
}
