import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import {
  type Draft,
  digitsOf,
  FIELDS,
  type FieldKey,
  isNumberText,
  isQrText,
  spread,
} from './number-fields.ts';
import { SCAN_PAUSE_MS } from './scanned-keys.ts';

export interface NumberEntryProps {
  readonly route: CardRoute;
  readonly draft: Draft;
  /** A card lies there and waits for it. */
  readonly asked: boolean;
  onChange(draft: Draft): void;
  /** What was typed or pasted is a phone's QR code, and no number. */
  onQr(text: string): void;
  /** Which part is being typed: the picture of the card shows where it stands. */
  onFocus(key: FieldKey): void;
}

const GROUPS: readonly { readonly label: string; readonly keys: readonly FieldKey[] }[] = [
  { label: 'fieldBirth', keys: ['year', 'month', 'day'] },
  { label: 'fieldExpiry', keys: ['expiry'] },
  { label: 'fieldSecurity', keys: ['security'] },
  { label: 'fieldPin', keys: ['pin'] },
];

/** The labelled parts of the number. The focus moves on by itself, and back with Backspace. */
export function NumberEntry({ route, draft, asked, onChange, onQr, onFocus }: NumberEntryProps) {
  const { t } = useTranslation();
  const fields = FIELDS[route];
  const inputs = useRef<Partial<Record<FieldKey, HTMLInputElement | null>>>({});
  const refusedUntil = useRef(0);

  // A number can be typed at once: but the focus is never taken from where somebody put it.
  const first = fields.find(({ key, length }) => draft[key]?.length !== length)?.key;
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (asked && nowhere && first !== undefined) inputs.current[first]?.focus();
  }, [asked, first]);

  function move(from: FieldKey, by: 1 | -1): void {
    const next = fields[fields.findIndex(({ key }) => key === from) + by];
    if (next !== undefined) inputs.current[next.key]?.focus();
  }

  function type(key: FieldKey, length: number, text: string): void {
    if (isQrText(text)) onQr(text);
    // Not the digits out of a text that goes on: an input method hands over what a scanner types, too.
    const now = performance.now();
    if (!isNumberText(text) || now < refusedUntil.current) {
      refusedUntil.current = now + SCAN_PAUSE_MS;
      return;
    }
    const digits = digitsOf(text).slice(0, length);
    onChange({ ...draft, [key]: digits });
    if (digits.length === length) move(key, 1);
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text');
    event.preventDefault();
    if (isQrText(text)) onQr(text);
    const whole = spread(text, fields);
    if (whole !== null) onChange(whole);
  }

  function back(event: KeyboardEvent, key: FieldKey): void {
    if (event.key === 'Backspace' && (draft[key] ?? '') === '') move(key, -1);
  }

  return (
    <div className="number-entry">
      {GROUPS.map(({ label, keys }) => {
        const shown = fields.filter(({ key }) => keys.includes(key));
        if (shown.length === 0) return null;
        const title = t(label as 'fieldBirth');
        return (
          <fieldset key={label}>
            <legend>{title}</legend>
            {shown.map(({ key, length }) => {
              const part = keys.length > 1 ? t(key as 'year') : '';
              return (
                <label key={key} data-digits={length}>
                  {part !== '' && <span>{part}</span>}
                  <input
                    ref={(input) => {
                      inputs.current[key] = input;
                    }}
                    type={key === 'pin' ? 'password' : 'text'}
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={part === '' ? title : `${title} ${part}`}
                    value={draft[key] ?? ''}
                    onChange={(event) => type(key, length, event.target.value)}
                    onFocus={() => onFocus(key)}
                    onPaste={paste}
                    onKeyDown={(event) => back(event, key)}
                  />
                </label>
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}
