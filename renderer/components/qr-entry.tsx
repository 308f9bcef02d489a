import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_QR } from '../../electron/contract/longest-qr.ts';
import type { Act } from '../app/clerk-app.tsx';

/**
 * The field that takes the text of a phone's QR code, from a scanner in keyboard mode or by hand. It is
 * opened by its button; Enter sends and closes it, Esc closes it and nothing else.
 */
export function QrEntry({ act }: { act: Act }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {t('qrOpen')}
      </button>
      {open && (
        <QrField
          close={close}
          send={(text) => {
            close();
            act({ type: 'qr', text });
          }}
        />
      )}
    </>
  );
}

function QrField({ send, close }: { send: (text: string) => void; close: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text.trim() !== '') send(text);
    if (event.key === 'Escape') close();
    // Esc is the field's own here: what waits behind it goes on.
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return (
    <div className="qr-field">
      <label>
        <span>{t('qrLabel')}</span>
        <input
          ref={input}
          type="text"
          data-takes-letters
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST_QR}
          aria-describedby="qr-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={press}
        />
      </label>
      <p id="qr-hint" className="hint">
        {t('qrHint')}
      </p>
    </div>
  );
}
