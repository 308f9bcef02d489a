import { useTranslation } from 'react-i18next';
import type { Act } from '../app/clerk-app.tsx';
import { useCountdown } from '../app/use-countdown.ts';

/** When the screen is wiped by itself, one click more of it, and 次の方. */
export function WipeBar({ endsInMs, act }: { endsInMs: number | null; act: Act }) {
  const { t } = useTranslation();
  const seconds = useCountdown(endsInMs);
  return (
    <div className="wipe-bar">
      {seconds !== null && <span>{t('wipesIn', { seconds })}</span>}
      <button type="button" onClick={() => act({ type: 'extend' })}>
        {t('extend')} <kbd>F8</kbd>
      </button>
      <button type="button" className="primary" onClick={() => act({ type: 'next' })}>
        {t('next')} <kbd>F9</kbd>
      </button>
    </div>
  );
}
