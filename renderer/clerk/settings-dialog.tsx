import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { isBetweenVisitors } from './between-visitors.ts';
import { type Opened, OverScreen } from './over-screen.tsx';
import { SettingsForm } from './settings-form.tsx';
import { type Sheet, SheetPreview } from './sheet-preview.tsx';

/** 設定: what the clerk may set until the program ends, and the sheets to print. */
export function SettingsDialog({
  view,
  act,
  open,
  onOpenChange,
}: { view: ClerkView; act: Act } & Opened) {
  const { t } = useTranslation('clerk');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const idle = isBetweenVisitors(view);
  // A preview that was left for a visitor does not come back after them.
  useEffect(() => {
    if (!open || !idle) setSheet(null);
  }, [open, idle]);
  if (!open) return null;
  return (
    <>
      <OverScreen name="settings" title={t('settings.title')} onClose={() => onOpenChange(false)}>
        <SettingsForm view={view} act={act} onSheet={setSheet} />
      </OverScreen>
      {sheet !== null && idle && (
        <SheetPreview sheet={sheet} view={view} act={act} onClose={() => setSheet(null)} />
      )}
    </>
  );
}
