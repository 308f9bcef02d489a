import type { VisitorLanguage } from './language.ts';

/** Japanese and English always, the visitor's other languages as far as somebody wrote them. */
export type WrittenText = { readonly ja: string; readonly en: string } & {
  readonly [L in VisitorLanguage]?: string | undefined;
};

/** A language that the text lacks reads the English one, やさしい日本語 the Japanese. */
export function textIn(text: WrittenText, language: VisitorLanguage): string {
  return text[language] ?? (language === 'ja-easy' ? text.ja : text.en);
}
