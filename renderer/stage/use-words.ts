import { useTranslation } from 'react-i18next';
import type { VisitorTexts } from '../i18n/visitor/texts.ts';

/** The path of each single text: `shown.take.mdoc`. */
type TextKey<T> = {
  [K in keyof T & (string | number)]: T[K] extends string
    ? `${K}`
    : T[K] extends readonly string[]
      ? never
      : `${K}.${TextKey<T[K]>}`;
}[keyof T & (string | number)];

/** A text of the visitor's catalogue with its values; a key that it lacks does not compile. */
export type WordsOf = (
  key: TextKey<VisitorTexts>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The texts that are lists. */
type ListKey = `phoneHelp.${'iphone' | 'android' | 'trouble'}`;

/** The texts of the visitor's and the kiosk's views, in the language that the visitor chose. */
export function useWords(): {
  readonly t: WordsOf;
  readonly list: (key: ListKey) => readonly string[];
  /** As `Intl` takes it. */
  readonly tag: string;
} {
  const { t, i18n } = useTranslation('visitor');
  // The library's own types stop at named interfaces, of which the catalogue is made.
  const text = t as unknown as WordsOf;
  const list = t as unknown as (key: ListKey, options: object) => readonly string[];
  return {
    t: text,
    list: (key) => list(key, { returnObjects: true }),
    tag: i18n.language,
  };
}
