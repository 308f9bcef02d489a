import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * One thing on or off. It shows what the main process says and not what was pressed: a tick box of the
 * browser would show the press first and jump back.
 */
export function SwitchButton({
  label,
  note,
  on,
  disabled = false,
  onSwitch,
}: {
  label: string;
  note?: string;
  on: boolean;
  disabled?: boolean;
  onSwitch: (on: boolean) => void;
}) {
  const { t } = useTranslation('clerk');
  const id = useId();
  return (
    <div className="switch">
      <button
        type="button"
        role="switch"
        className="quiet"
        aria-checked={on}
        aria-describedby={note === undefined ? undefined : id}
        disabled={disabled}
        onClick={() => onSwitch(!on)}
      >
        {label}
        <span className="switch-track" aria-hidden="true">
          <span className="switch-knob" />
        </span>
        <span aria-hidden="true">{t(on ? 'settings.on' : 'settings.off')}</span>
      </button>
      {note !== undefined && <small id={id}>{note}</small>}
    </div>
  );
}
