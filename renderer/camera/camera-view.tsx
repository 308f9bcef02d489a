import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../app/clerk-app.tsx';
import { useCamera } from './use-camera.ts';

/**
 * The camera's picture with a frame for the code. It is not mirrored: who holds a phone over a camera that
 * looks down sees it lie as it lies, and a code reads the same either way. Esc closes it, and nothing else.
 */
export function CameraView({ act }: { act: Act }) {
  const { t } = useTranslation();
  const { state, video } = useCamera(act);
  const button = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    button.current?.focus();
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const close = () => act({ type: 'camera', on: false });

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }

  return (
    <section ref={whole} className="camera" aria-label={t('camera.title')} data-state={state}>
      <div className="camera-picture">
        <video ref={video} aria-label={t('camera.preview')} muted playsInline />
        <div className="camera-frame" />
      </div>
      <div className="camera-words">
        <p role="status">{t(`camera.${state}`)}</p>
        <button ref={button} type="button" onClick={close} onKeyDown={press}>
          {t('camera.close')} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}
