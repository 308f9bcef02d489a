import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ClerkAct } from '../../electron/contract/clerk-act.ts';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { TrainingView } from '../../electron/contract/training-view.ts';
import { AROUND } from '../../electron/counter/clerk-projection.fixture.ts';
import { clerkView } from '../../electron/counter/clerk-projection.ts';
import { practiceCases } from '../../electron/counter/practice-cases.ts';
import type { ClerkLanguage } from '../../pipeline/purpose/language.ts';
import { counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import { startTexts } from '../i18n/start.ts';

export const BOTH = ['ja', 'en'] as const satisfies readonly ClerkLanguage[];

export const TRAINING: TrainingView = { on: true, cases: practiceCases(), laid: null };

/** A ready counter's view through the real projection, with what a test is about in its place. */
export function viewOf(language: ClerkLanguage, more: Partial<ClerkView> = {}): ClerkView {
  return { ...clerkView(counterIn(PHASES.ready), AROUND), language, ...more };
}

/** The markup of a part of the clerk's page, without a browser. */
export function markup(language: ClerkLanguage, element: ReactNode): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={startTexts(language)}>{element}</I18nextProvider>,
  );
}

/** What can be read in it, one text for each element that holds one. */
export function texts(language: ClerkLanguage, element: ReactNode): readonly string[] {
  return markup(language, element)
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").trim())
    .filter((text) => text !== '');
}

/** What a part asked of the main process. */
export function acts(): { readonly done: ClerkAct[]; readonly act: (act: ClerkAct) => void } {
  const done: ClerkAct[] = [];
  return { done, act: (act) => done.push(act) };
}
