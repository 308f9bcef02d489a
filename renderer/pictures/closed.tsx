import { Drawing, type PictureProps } from './drawing.tsx';

/** This counter is not open: a plate on a cord with a bar on it (ui-spec 1.3, paused). */
export function Closed({ label }: PictureProps) {
  return (
    <Drawing name="closed" label={label}>
      <circle cx="200" cy="26" r="12" className="solid" />
      <path d="m200 26-118 74M200 26l118 74" className="line" />
      <rect x="60" y="98" width="280" height="178" rx="20" className="paper edge" />
      <circle cx="200" cy="187" r="70" className="bad" />
      <path d="M158 187h84" className="on-colour bar" />
    </Drawing>
  );
}
