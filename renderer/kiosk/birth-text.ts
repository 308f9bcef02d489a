import type { ShownBirth } from '../../electron/contract/clerk-view.ts';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { dateText } from '../i18n/visitor/date-text.ts';
import type { WordsOf } from '../stage/use-words.ts';

/** `1989年3月31日（平成元年） 37歳`, in the visitor's language; what is not recorded is said so. */
export function birthText(
  { date, era, age: { min, max } }: ShownBirth,
  language: VisitorLanguage,
  t: WordsOf,
): string {
  const inPart = date.day === null ? t('kiosk.content.dateInPart') : '';
  const years =
    min === max
      ? t('kiosk.content.age', { age: min })
      : t('kiosk.content.ageBetween', { min, max });
  return `${dateText(language, date, era)}${inPart} ${years}`;
}
