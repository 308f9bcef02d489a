import { useTranslation } from 'react-i18next';
import { LISTS } from '../i18n/start.ts';

/** The texts of checks and failures in the language of the screen. */
export function useLists() {
  const { i18n } = useTranslation();
  return LISTS[i18n.language === 'en' ? 'en' : 'ja'];
}
