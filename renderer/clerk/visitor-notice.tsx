import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { NoticeLines } from './notice-lines.tsx';

/** The notice before the tap, for the clerk to say or to show where the visitor has no screen (ui-spec 1.7). */
export function VisitorNotice({ view, act }: { view: ClerkView; act: Act }) {
  const { t } = useTranslation('clerk');
  if (view.visitorWindow) {
    return <p className="visitor-notice-shown">{t('notice.onVisitorWindow')}</p>;
  }
  return (
    <section className="visitor-notice" aria-labelledby="visitor-notice">
      <h2 id="visitor-notice">{t('notice.title')}</h2>
      <NoticeLines view={view} />
      <button type="button" className="quiet" onClick={() => act({ type: 'turn', on: true })}>
        {t('notice.turn')} <kbd>F2</kbd>
      </button>
    </section>
  );
}
