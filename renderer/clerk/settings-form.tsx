import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { isBetweenVisitors } from './between-visitors.ts';
import { LanguageSetting } from './language-setting.tsx';
import { ReaderSetting } from './reader-setting.tsx';
import type { Sheet } from './sheet-preview.tsx';
import { SoundSettings } from './sound-settings.tsx';
import { SwitchButton } from './switch-button.tsx';

const SHEETS = ['sticker', 'how-to-hold'] as const satisfies readonly Sheet[];

export function SettingsForm({
  view,
  act,
  onSheet,
}: {
  view: ClerkView;
  act: Act;
  onSheet: (sheet: Sheet) => void;
}) {
  const { t } = useTranslation('clerk');
  const { settings, training } = view;
  const idle = isBetweenVisitors(view);
  return (
    <div className="settings-form">
      <ReaderSetting settings={settings} act={act} />
      <SoundSettings settings={settings} act={act} />
      <LanguageSetting settings={settings} act={act} />
      <fieldset>
        <legend>{t('settings.printing')}</legend>
        <div className="settings-buttons">
          {SHEETS.map((sheet) => (
            <button key={sheet} type="button" disabled={!idle} onClick={() => onSheet(sheet)}>
              {t(`settings.sheet.${sheet}`)}
            </button>
          ))}
        </div>
        {!idle && <small>{t('settings.betweenVisitors')}</small>}
      </fieldset>
      {training !== null && (
        <fieldset>
          <legend>{t('settings.training')}</legend>
          <SwitchButton
            label={t('settings.training')}
            note={t(idle ? 'settings.trainingNote' : 'settings.betweenVisitors')}
            on={training.on}
            disabled={!idle && !training.on}
            onSwitch={(on) => act({ type: 'training', on })}
          />
        </fieldset>
      )}
      <p className="settings-note">{t('settings.note')}</p>
    </div>
  );
}
