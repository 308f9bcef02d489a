import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkSettings } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';

/** The language of the visitor's view, in the counter's order; 未校閲 where no native reader has looked. */
export function LanguageSetting({ settings, act }: { settings: ClerkSettings; act: Act }) {
  const { t } = useTranslation('clerk');
  const note = useId();
  const { visitorLanguage, languages } = settings;
  const unchecked = languages.some(({ checked }) => !checked);
  const choose = (value: string) => {
    const chosen = languages.find(({ language }) => language === value);
    if (chosen !== undefined) act({ type: 'language', language: chosen.language });
  };
  return (
    <fieldset>
      <legend>{t('settings.visitorLanguage')}</legend>
      <select
        value={visitorLanguage}
        aria-label={t('settings.visitorLanguage')}
        aria-describedby={unchecked ? note : undefined}
        onChange={(event) => choose(event.target.value)}
      >
        {languages.map(({ language, checked }) => (
          <option key={language} value={language}>
            {checked
              ? LANGUAGE_NAMES[language].name
              : t('settings.unchecked', { language: LANGUAGE_NAMES[language].name })}
          </option>
        ))}
      </select>
      {unchecked && <small id={note}>{t('settings.uncheckedNote')}</small>}
    </fieldset>
  );
}
