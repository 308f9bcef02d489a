import { Drawing, type PictureProps } from './drawing.tsx';
import { Person } from './parts/person.tsx';
import { Arrow } from './parts/signs.tsx';

/** Somebody of the staff comes to you (ui-spec 2, V1 and V13). */
export function StaffComes({ label }: PictureProps) {
  return (
    <Drawing name="staff-comes" label={label}>
      <Person at="translate(6 50) scale(1.23)" />
      <Arrow at="translate(226 176) rotate(90)" length={64} />
      <Person at="translate(234 30) scale(1.34)" staff />
      <path d="M10 284h380" className="counter" />
    </Drawing>
  );
}
