import { useTranslation } from 'react-i18next';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';

type Reading = Extract<ClerkPhase, { kind: 'reading' }>;

/** True progress: what is being read, and how far. */
export function ReadingScreen({ phase, act }: { phase: Reading; act: Act }) {
  const { t } = useTranslation();
  const { step, percent, medium } = phase;
  const said = step === null ? '' : t('percent', { step: t(`readingStep.${step}`), percent });
  return (
    <section className="message">
      <h1>{t('readingTitle')}</h1>
      <p>{said}</p>
      <progress value={percent} max={100} aria-label={t('readingTitle')} />
      <p>{t(`readingHold.${medium ?? 'unknown'}`)}</p>
      <button type="button" onClick={() => act({ type: 'cancel' })}>
        {t('cancel')} <kbd>Esc</kbd>
      </button>
    </section>
  );
}
