import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KazasuFacade } from '../../electron/contract/facade.ts';
import type { PageView } from '../../electron/contract/page-view.ts';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';
import { KioskApp } from '../kiosk/kiosk-app.tsx';
import { VisitorApp } from '../visitor/visitor-app.tsx';
import { ClerkApp } from './clerk-app.tsx';
import { useDocumentLanguage } from './use-document-language.ts';

/** One page for every window: for whom it draws is what the main process says, view by view. */
export function App({ facade }: { facade: KazasuFacade }) {
  const view = useView(facade);
  useDocumentLanguage(view);
  switch (view?.audience) {
    case 'clerk':
      return <ClerkApp view={view} act={facade.act} />;
    case 'visitor':
      return <VisitorApp view={view} act={facade.act} />;
    case 'kiosk':
      return <KioskApp view={view} act={facade.act} />;
    case undefined:
      return null;
  }
}

/** The texts change their language with the view, never a frame before or after it. */
function useView(facade: KazasuFacade): PageView | null {
  const { i18n } = useTranslation();
  const [view, setView] = useState<PageView | null>(null);
  useEffect(
    () =>
      facade.onView((next) => {
        const { code } = LANGUAGE_NAMES[next.language];
        if (i18n.language !== code) i18n.changeLanguage(code);
        setView(next);
      }),
    [facade, i18n],
  );
  return view;
}
