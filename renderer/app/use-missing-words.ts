import { useTranslation } from 'react-i18next';
import type { MissingWords } from '../names/name-text.tsx';

/** What is said in place of a character that cannot be drawn. */
export function useMissingWords(): MissingWords {
  const { t } = useTranslation();
  return {
    note: t('missingNote'),
    spoken: ({ codePoints, base }) =>
      base === null
        ? t('missingSpoken.character', { codePoints })
        : t('missingSpoken.form', { codePoints, base }),
  };
}
