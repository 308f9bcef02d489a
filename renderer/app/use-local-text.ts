import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../electron/contract/local-text.ts';

/** Picks the language of a text that came with the data (a purpose's title). */
export function useLocalText(): (text: LocalText) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'en' ? text.en : text.ja);
}
