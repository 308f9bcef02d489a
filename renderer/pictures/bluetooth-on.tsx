import { Drawing, type PictureProps } from './drawing.tsx';
import { Phone } from './parts/phone.tsx';

/** Wireless is switched on; the word Bluetooth stands in the text beside it (ui-spec 2, V7). */
export function BluetoothOn({ label }: PictureProps) {
  return (
    <Drawing name="bluetooth-on" label={label}>
      <Phone at="matrix(1.44 0 0 1.44 34 13)">
        <rect x="20" y="96" width="56" height="32" rx="16" className="switch-on" />
        <circle cx="60" cy="112" r="12" className="on-colour-fill" />
        <path d="M24 50h48M24 66h30" className="print" />
      </Phone>
      <g className="waves loud broad">
        <path d="M206 112a54 54 0 0 1 0 76" />
        <path d="M236 82a96 96 0 0 1 0 136" />
      </g>
      <rect x="280" y="92" width="112" height="84" rx="8" className="device edge" />
      <rect x="290" y="102" width="92" height="64" rx="3" className="screen" />
      <path d="M324 176h24v24h18v12h-60v-12h18z" className="device-side edge" />
    </Drawing>
  );
}
