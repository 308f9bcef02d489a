import type { ReactElement } from 'react';
import type { SheetTexts } from '../i18n/sheets/texts.ts';
import { Both } from './both-languages.tsx';

/** Numbered steps in both languages, a small picture beside a step where one helps. */
export function Steps({
  of,
  count,
  pictures = {},
}: {
  of: (texts: SheetTexts) => readonly string[];
  count: number;
  pictures?: Readonly<Record<number, ReactElement>>;
}) {
  return (
    <ol className="steps">
      {Array.from({ length: count }, (_, place) => place + 1).map((number) => (
        <li key={number}>
          <span className="step-number" aria-hidden="true">
            {number}
          </span>
          <p>
            <Both of={(texts) => of(texts)[number - 1] ?? ''} />
          </p>
          {pictures[number]}
        </li>
      ))}
    </ol>
  );
}
