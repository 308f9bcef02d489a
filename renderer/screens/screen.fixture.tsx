import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { AROUND } from '../../electron/counter/clerk-projection.fixture.ts';
import { clerkView } from '../../electron/counter/clerk-projection.ts';
import type { ClerkLanguage } from '../../pipeline/purpose/language.ts';
import { counterIn } from '../../pipeline/reception/reception.fixture.ts';
import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import { Announcer } from '../components/announcer.tsx';
import { Header } from '../components/header.tsx';
import { startTexts } from '../i18n/start.ts';
import { PhaseScreen } from './phase-screen.tsx';

/** The texts of a clerk's screen as the page draws it, each part of it by itself. */
export interface DrawnScreen {
  readonly marks: string;
  readonly said: string;
  /** One text for each element that holds one. */
  readonly stage: readonly string[];
}

/** Draws a reception without a browser, through the same projection and the same components. */
export function draw(
  phase: Phase,
  more: Partial<Reception> = {},
  language: ClerkLanguage = 'ja',
): DrawnScreen {
  const view = clerkView(counterIn(phase, more), AROUND);
  const nothing = () => undefined;
  const part = (element: React.ReactNode) =>
    textsOf(
      renderToStaticMarkup(
        <I18nextProvider i18n={startTexts(language)}>{element}</I18nextProvider>,
      ),
    );
  return {
    marks: part(<Header view={view} act={nothing} openDialog={nothing} />).join('\n'),
    said: part(<Announcer view={view} />).join('\n'),
    stage: part(<PhaseScreen view={view} act={nothing} />),
  };
}

function textsOf(html: string): readonly string[] {
  return html
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").trim())
    .filter((text) => text !== '');
}
