import { useTranslation } from 'react-i18next';
import type { ClerkPhase, ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { GuideButtons } from '../clerk/guide-buttons.tsx';

type OfPhone = Extract<ClerkPhase, { kind: 'engaging' | 'waiting-for-consent' }>;

/** A phone that is being connected, or whose holder decides: nothing counts down, consent takes its time. */
export function PhoneScreen({ phase, view, act }: { phase: OfPhone; view: ClerkView; act: Act }) {
  const { t } = useTranslation();
  return (
    <section className="message">
      {phase.kind === 'engaging' ? (
        <>
          <h1>{t('engagingTitle')}</h1>
          <p>{t('engagingBody')}</p>
        </>
      ) : (
        <>
          <h1>{t('consentTitle')}</h1>
          <p>{t('consentBody')}</p>
          {phase.hints > 0 && <p className="hint">{t('consentHint')}</p>}
          {phase.hints > 1 && <p className="hint">{t('consentSecondHint')}</p>}
          <GuideButtons view={view} act={act} />
        </>
      )}
      <button type="button" onClick={() => act({ type: 'cancel' })}>
        {t('cancel')} <kbd>Esc</kbd>
      </button>
    </section>
  );
}
