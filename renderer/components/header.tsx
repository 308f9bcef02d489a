import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act, ClerkDialog } from '../app/clerk-app.tsx';
import { useLocalText } from '../app/use-local-text.ts';

/** Purpose, readers and the marks that must never be missed. */
export function Header({
  view,
  act,
  openDialog,
}: {
  view: ClerkView;
  act: Act;
  openDialog: (dialog: ClerkDialog) => void;
}) {
  const { t } = useTranslation();
  const local = useLocalText();
  const other = view.language === 'ja' ? 'en' : 'ja';
  const paused = view.phase.kind === 'paused';
  const idle = view.phase.kind === 'ready' || paused;
  return (
    <header className="header">
      <div className="header-row">
        <strong className="product">{t('product')}</strong>
        <label className="purpose">
          {t('purpose')}
          <select
            value={view.purpose.id}
            disabled={!idle}
            onChange={(event) => act({ type: 'choose-purpose', id: event.target.value })}
          >
            {view.purposes.map(({ id, title }) => (
              <option key={id} value={id}>
                {local(title)}
              </option>
            ))}
          </select>
        </label>
        <ul className="readers">
          {view.readers?.length === 0 && <li data-state="missing">{t('readerNone')}</li>}
          {view.readers?.map((name) => (
            <li key={name} data-state="ready">
              {t('readerReady', { name })}
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="quiet"
          lang={other}
          onClick={() => act({ type: 'clerk-language', language: other })}
        >
          {t('language')}
        </button>
        <button type="button" className="quiet" onClick={() => openDialog('settings')}>
          {t('settings')}
        </button>
        <button type="button" className="quiet" onClick={() => openDialog('help')}>
          {t('help')} <kbd>F1</kbd>
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => act({ type: paused ? 'resume' : 'pause' })}
        >
          {t(paused ? 'resume' : 'pause')} <kbd>F12</kbd>
        </button>
      </div>
      <div className="marks">
        <p className="evaluation">{t('evaluation')}</p>
        {view.simulated && (
          <p className="training">
            <strong>{t('training')}</strong> {t('trainingNote')}
          </p>
        )}
        {view.development && <p className="development">{t('development')}</p>}
      </div>
    </header>
  );
}
