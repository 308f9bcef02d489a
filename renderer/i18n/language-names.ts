import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';

export interface LanguageName {
  /** As its own readers write it: what the language menu shows, whichever language stands there. */
  readonly name: string;
  /** BCP 47, for `lang`, `Intl` and the voice: やさしい日本語 is Japanese to all three. */
  readonly tag: string;
  /**
   * What i18next is to be given: it puts every tag into canonical case, where `ja-easy` becomes `ja-Easy`,
   * as if a script were meant, and finds no text. A private-use tag stays as it is.
   */
  readonly code: string;
}

export const LANGUAGE_NAMES: Readonly<Record<VisitorLanguage, LanguageName>> = {
  ja: { name: '日本語', tag: 'ja', code: 'ja' },
  'ja-easy': { name: 'やさしい日本語', tag: 'ja', code: 'ja-x-easy' },
  en: { name: 'English', tag: 'en', code: 'en' },
  'zh-Hans': { name: '简体中文', tag: 'zh-Hans', code: 'zh-Hans' },
  'zh-Hant': { name: '繁體中文', tag: 'zh-Hant', code: 'zh-Hant' },
  ko: { name: '한국어', tag: 'ko', code: 'ko' },
  vi: { name: 'Tiếng Việt', tag: 'vi', code: 'vi' },
  pt: { name: 'Português', tag: 'pt', code: 'pt' },
  ne: { name: 'नेपाली', tag: 'ne', code: 'ne' },
  id: { name: 'Bahasa Indonesia', tag: 'id', code: 'id' },
  fil: { name: 'Filipino', tag: 'fil', code: 'fil' },
};
