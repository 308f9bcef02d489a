import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { SheetPages } from '../sheets/sheet-pages.tsx';
import { OverScreen } from './over-screen.tsx';

export type Sheet = 'sticker' | 'how-to-hold';

/** A sheet as it will be on paper; while it is open, nothing else of the page is printed. */
export function SheetPreview({
  sheet,
  view,
  act,
  onClose,
}: {
  sheet: Sheet;
  view: ClerkView;
  act: Act;
  onClose: () => void;
}) {
  const { t } = useTranslation('clerk');
  const { settings, notice } = view;
  return (
    <OverScreen
      name="sheet-preview"
      title={t(`settings.sheet.${sheet}`)}
      onClose={onClose}
      buttons={
        <button type="button" className="primary" onClick={() => act({ type: 'print' })}>
          {t('settings.print')}
        </button>
      }
    >
      <div className="sheet-view">
        <SheetPages
          sheet={sheet}
          readerType={settings.readerType}
          organization={notice.organization?.ja ?? ''}
          android={settings.android}
          evaluation={view.evaluation}
        />
      </div>
    </OverScreen>
  );
}
