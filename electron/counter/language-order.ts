import { CHECKED_LANGUAGES, type VisitorLanguage } from '../../pipeline/purpose/language.ts';

export function isChecked(language: VisitorLanguage): boolean {
  return CHECKED_LANGUAGES.includes(language);
}

/** The order in which a counter offers its languages: those that nobody has checked come last. */
export function orderLanguages(wanted: readonly VisitorLanguage[]): readonly VisitorLanguage[] {
  const checked = wanted.filter(isChecked);
  return [...checked, ...wanted.filter((language) => !isChecked(language))];
}
