import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';

/** While the visitor looks at the phone: brings up the steps, on their own screen or on the only one. */
export function GuideButtons({ view, act }: { view: ClerkView; act: Act }) {
  const { t } = useTranslation('clerk');
  return (
    <button type="button" onClick={() => showGuide(view, act)}>
      {t('guide')}
    </button>
  );
}

export function showGuide({ visitorWindow }: Pick<ClerkView, 'visitorWindow'>, act: Act): void {
  act({ type: 'guide', page: 'phone-help' });
  if (!visitorWindow) act({ type: 'turn', on: true });
}
