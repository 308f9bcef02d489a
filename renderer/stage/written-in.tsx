import type { TextByLanguage } from '../../electron/contract/local-text.ts';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { textIn } from '../../pipeline/purpose/text-in.ts';
import { Ruby } from '../ruby/ruby.tsx';

/**
 * A text that came with the data. A language that it lacks reads the English one, やさしい日本語 the
 * Japanese; `lang` then says so, and is undefined where the text is in the page's own language.
 */
export function writtenIn(
  text: TextByLanguage,
  language: VisitorLanguage,
): { readonly text: string; readonly lang: string | undefined } {
  const isOwn = text[language] !== undefined || language === 'ja-easy';
  return { text: textIn(text, language), lang: isOwn ? undefined : 'en' };
}

export function WrittenIn(props: { text: TextByLanguage; language: VisitorLanguage }) {
  const { text, lang } = writtenIn(props.text, props.language);
  return lang === undefined ? (
    <Ruby text={text} />
  ) : (
    <span lang={lang}>
      <Ruby text={text} />
    </span>
  );
}
