import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Tells screen readers and fonts which language the page speaks. */
export function useDocumentLanguage(): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
}
