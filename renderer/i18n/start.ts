import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { checks as checksEn } from './en/checks.ts';
import { common as commonEn } from './en/common.ts';
import { failures as failuresEn } from './en/failures.ts';
import { checks as checksJa } from './ja/checks.ts';
import { common as commonJa } from './ja/common.ts';
import { failures as failuresJa } from './ja/failures.ts';
import type { CheckTexts, FailureTexts } from './texts.ts';

export type ClerkLanguage = 'ja' | 'en';

/** Texts that are looked up by an id of the closed lists, not by a key of i18next: ids hold dots. */
export const LISTS: Readonly<
  Record<ClerkLanguage, { checks: CheckTexts; failures: FailureTexts }>
> = {
  ja: { checks: checksJa, failures: failuresJa },
  en: { checks: checksEn, failures: failuresEn },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof commonJa };
  }
}

/** Texts in the clerk's language. A key that is missing is a bug, so there is no fallback language. */
export function startTexts(language: ClerkLanguage): i18n {
  const texts = i18next.createInstance();
  texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { ja: { common: commonJa }, en: { common: commonEn } },
    defaultNS: 'common',
    ns: ['common'],
    interpolation: { escapeValue: false },
  });
  return texts;
}
