import { useTranslation } from 'react-i18next';
import type { Act } from '../app/clerk-app.tsx';

const TITLE = {
  'waiting-for-removal': 'removalTitle',
  wiping: 'wipingTitle',
  paused: 'pausedTitle',
} as const;

/** The phases that say one thing. */
export function MessageScreen({ kind, act }: { kind: keyof typeof TITLE; act: Act }) {
  const { t } = useTranslation();
  return (
    <section className="message">
      <h1>{t(TITLE[kind])}</h1>
      {kind === 'waiting-for-removal' && (
        <>
          <p>{t('removalBody')}</p>
          <button type="button" onClick={() => act({ type: 'retry' })}>
            {t('reread')}
          </button>
        </>
      )}
      {kind === 'paused' && (
        <button type="button" className="primary" onClick={() => act({ type: 'resume' })}>
          {t('resume')} <kbd>F12</kbd>
        </button>
      )}
    </section>
  );
}
