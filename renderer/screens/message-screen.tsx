import { useTranslation } from 'react-i18next';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';

type Message = Extract<ClerkPhase, { kind: 'waiting-for-removal' | 'wiping' | 'paused' }>;

/** The phases that say one thing. */
export function MessageScreen({ phase, act }: { phase: Message; act: Act }) {
  return (
    <section className="message">
      <Content phase={phase} act={act} />
    </section>
  );
}

function Content({ phase, act }: { phase: Message; act: Act }) {
  const { t } = useTranslation();
  switch (phase.kind) {
    case 'wiping':
      return <h1>{t('wipingTitle')}</h1>;
    case 'waiting-for-removal': {
      const medium = phase.medium ?? 'unknown';
      return (
        <>
          <h1>{t(`removalTitle.${medium}`)}</h1>
          <p>{t('removalBody')}</p>
          <button type="button" onClick={() => act({ type: 'retry' })}>
            {t(`reread.${medium}`)}
          </button>
        </>
      );
    }
    case 'paused':
      return (
        <>
          <h1>{t('pausedTitle')}</h1>
          <button type="button" className="primary" onClick={() => act({ type: 'resume' })}>
            {t('resume')} <kbd>F12</kbd>
          </button>
        </>
      );
  }
}
