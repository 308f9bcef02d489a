import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../app/clerk-app.tsx';
import { useDraft } from '../app/draft.tsx';

/** One try left: the focus is on the way out, and Enter never takes the risk. */
export function LastTryScreen({ act }: { act: Act }) {
  const { t } = useTranslation();
  const [{ year, month, day, expiry, security }] = useDraft();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <section
      className="message"
      role="alertdialog"
      aria-labelledby="last-try"
      aria-describedby="why"
    >
      <h1 id="last-try">{t('lastTryTitle')}</h1>
      <p id="why">{t('lastTryBody')}</p>
      {security !== undefined && (
        <dl className="typed">
          <dt>{t('fieldBirth')}</dt>
          <dd>{[year, month, day].join('・')}</dd>
          <dt>{t('fieldExpiry')}</dt>
          <dd>{expiry}</dd>
          <dt>{t('fieldSecurity')}</dt>
          <dd>{security}</dd>
        </dl>
      )}
      <div className="buttons">
        <button
          ref={stop}
          type="button"
          className="primary"
          onClick={() => act({ type: 'last-try', confirmed: false })}
        >
          {t('lastTryStop')} <kbd>Esc</kbd>
        </button>
        <button type="button" onClick={() => act({ type: 'last-try', confirmed: true })}>
          {t('lastTryGo')}
        </button>
      </div>
    </section>
  );
}
