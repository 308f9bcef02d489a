import { useEffect } from 'react';
import type { PageView } from '../../electron/contract/page-view.ts';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';

/** Tells screen readers and fonts which language the page speaks, and the style sheet for whom it is. */
export function useDocumentLanguage(view: PageView | null): void {
  const language = view?.language ?? 'ja';
  const audience = view?.audience ?? 'clerk';
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_NAMES[language].tag;
    document.documentElement.dataset['audience'] = audience;
    document.documentElement.dataset['language'] = language;
  }, [language, audience]);
}
