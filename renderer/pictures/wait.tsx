import { Drawing, type PictureProps } from './drawing.tsx';

/** Something is being done, nothing is to be done: three dots in turn (ui-spec 1.3, verifying). */
export function Wait({ label }: PictureProps) {
  return (
    <Drawing name="wait" label={label}>
      <rect x="30" y="70" width="340" height="160" rx="80" className="paper edge" />
      <circle cx="110" cy="150" r="30" className="dot first" />
      <circle cx="200" cy="150" r="30" className="dot second" />
      <circle cx="290" cy="150" r="30" className="dot third" />
    </Drawing>
  );
}
