import { sheets as en } from '../i18n/sheets/en.ts';
import { sheets as ja } from '../i18n/sheets/ja.ts';
import type { SheetTexts } from '../i18n/sheets/texts.ts';
import { Ruby } from '../ruby/ruby.tsx';

/** The same text twice: やさしい日本語 with furigana, and English smaller under it. */
export function Both({ of }: { of: (texts: SheetTexts) => string }) {
  return (
    <>
      <span lang="ja" className="in-japanese">
        <Ruby text={of(ja)} />
      </span>{' '}
      <span lang="en" className="in-english">
        {of(en)}
      </span>
    </>
  );
}
