import { useTranslation } from 'react-i18next';
import type { ClerkSettings } from '../../electron/contract/clerk-view.ts';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import type { Act } from '../app/clerk-app.tsx';
import { CardOnReader } from '../pictures/card-on-reader.tsx';

/** Which reader stands here, by its picture: the visitor's view and the sheets draw the same one. */
export function ReaderSetting({ settings, act }: { settings: ClerkSettings; act: Act }) {
  const { t } = useTranslation('clerk');
  return (
    <fieldset className="reader-types">
      <legend>{t('settings.readerType')}</legend>
      {READER_TYPES.map((readerType) => (
        <label key={readerType}>
          <CardOnReader readerType={readerType} />
          <span>
            <input
              type="radio"
              name="reader-type"
              value={readerType}
              checked={settings.readerType === readerType}
              onChange={() => act({ type: 'reader-type', readerType })}
            />
            {t(`settings.reader.${readerType}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
