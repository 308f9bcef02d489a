import type { ReactNode } from 'react';
import { Ruby } from '../ruby/ruby.tsx';

/** Given for a value of a text, it marks where `Around` puts what is no text of the catalogue. */
export const SLOT = '\u{e000}';

/**
 * A text of the catalogue around something else: a name, which must never be read as furigana, or a text
 * in another language.
 */
export function Around({ text, children }: { text: string; children: ReactNode }) {
  const [before = '', after = ''] = text.split(SLOT);
  return (
    <>
      <Ruby text={before} />
      {children}
      <Ruby text={after} />
    </>
  );
}
