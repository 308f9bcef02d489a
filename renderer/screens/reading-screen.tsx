import { useTranslation } from 'react-i18next';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useLate } from '../app/use-late.ts';

type Reading = Extract<ClerkPhase, { kind: 'reading' }>;

/** A verification that takes no longer is not painted: it would only flicker (ui-spec 1). */
const NOTICEABLE_MS = 300;

/** True progress: what is being read, and how far; then that it is being proved. */
export function ReadingScreen({ phase, act }: { phase: Reading; act: Act }) {
  const { t } = useTranslation();
  const { percent, medium } = phase;
  const step = useLate(phase.step, phase.step === 'verifying' ? NOTICEABLE_MS : 0);
  const verifying = step === 'verifying';
  const said =
    step === null || verifying ? '' : t('percent', { step: t(`readingStep.${step}`), percent });
  return (
    <section className="message">
      <h1>{t(verifying ? 'readingStep.verifying' : 'readingTitle')}</h1>
      <p>{said}</p>
      <progress value={percent} max={100} aria-label={t('readingTitle')} />
      <p>{t(`readingHold.${medium ?? 'unknown'}`)}</p>
      <button type="button" onClick={() => act({ type: 'cancel' })}>
        {t('cancel')} <kbd>Esc</kbd>
      </button>
    </section>
  );
}
