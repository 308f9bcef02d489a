import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import {
  type ClerkLanguage,
  VISITOR_LANGUAGES,
  type VisitorLanguage,
} from '../../pipeline/purpose/language.ts';
import { checks as checksEn } from './en/checks.ts';
import { clerk as clerkEn } from './en/clerk.ts';
import { common as commonEn } from './en/common.ts';
import { failures as failuresEn } from './en/failures.ts';
import { checks as checksJa } from './ja/checks.ts';
import { clerk as clerkJa } from './ja/clerk.ts';
import { common as commonJa } from './ja/common.ts';
import { failures as failuresJa } from './ja/failures.ts';
import { LANGUAGE_NAMES } from './language-names.ts';
import type { CheckTexts, FailureTexts } from './texts.ts';
import { VISITOR_TEXTS } from './visitor/all-texts.ts';
import type { VisitorTexts } from './visitor/texts.ts';

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
    resources: { common: typeof commonJa; clerk: typeof clerkJa; visitor: VisitorTexts };
  }
}

/**
 * `common` and `clerk` are the clerk's, in two languages; `visitor` is every other view's, in all of them.
 * A key that is missing is a bug, so there is no fallback language.
 */
export function startTexts(language: VisitorLanguage): i18n {
  const texts = i18next.createInstance();
  texts.use(initReactI18next).init({
    lng: LANGUAGE_NAMES[language].code,
    fallbackLng: false,
    load: 'currentOnly',
    resources: resources(),
    defaultNS: 'common',
    ns: ['common', 'clerk', 'visitor'],
    interpolation: { escapeValue: false },
  });
  return texts;
}

function resources() {
  const visitor = VISITOR_LANGUAGES.map(
    (language) => [LANGUAGE_NAMES[language].code, { visitor: VISITOR_TEXTS[language] }] as const,
  );
  return {
    ...Object.fromEntries(visitor),
    ja: { common: commonJa, clerk: clerkJa, visitor: VISITOR_TEXTS.ja },
    en: { common: commonEn, clerk: clerkEn, visitor: VISITOR_TEXTS.en },
  };
}
