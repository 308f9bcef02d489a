import type { WrittenText } from '../../pipeline/purpose/text-in.ts';

/** A text in the languages of the clerk's view. */
export interface LocalText {
  readonly ja: string;
  readonly en: string;
}

/** A text that comes with the data, in the visitor's languages as far as somebody wrote them. */
export type TextByLanguage = WrittenText;
