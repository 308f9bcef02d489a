import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_QR } from '../../electron/contract/longest-qr.ts';
import type { Act } from '../app/clerk-app.tsx';
import { CameraView } from '../camera/camera-view.tsx';

/**
 * Where a phone's QR code is taken: a field for its text, from a scanner in keyboard mode or by hand, and
 * the camera, which is open while the view says so. Enter sends the text and closes the field; Esc closes
 * the one in which it is pressed, and nothing else.
 */
export function QrEntry({ camera, act }: { camera: boolean; act: Act }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const cameraButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!camera) return undefined;
    return () => cameraButton.current?.focus();
  }, [camera]);

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
      <button
        ref={cameraButton}
        type="button"
        aria-expanded={camera}
        onClick={() => {
          setOpen(false);
          act({ type: 'camera', on: !camera });
        }}
      >
        {t('camera.open')}
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
      {camera && <CameraView act={act} />}
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
