import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { KioskPhase, KioskView } from '../../electron/contract/kiosk-view.ts';
import type { StageView } from '../../electron/contract/stage-view.ts';
import { VISITOR_MESSAGES } from '../../electron/contract/visitor-message.ts';
import type { VisitorPhase, VisitorView } from '../../electron/contract/visitor-view.ts';
import { VISITOR_LANGUAGES, type VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { startTexts } from '../i18n/start.ts';
import { KioskApp } from '../kiosk/kiosk-app.tsx';
import { VisitorApp } from '../visitor/visitor-app.tsx';
import { useWords, type WordsOf } from './use-words.ts';

const STAGE: StageView = {
  evaluation: true,
  simulated: true,
  development: false,
  language: 'ja',
  languages: VISITOR_LANGUAGES,
  media: 'either',
  notice: {
    organization: { ja: 'みなと総合病院', en: 'Minato Hospital' },
    purpose: { ja: '病院の受付', en: 'hospital reception' },
    items: ['name', 'address', 'birthDate', 'sex', 'portrait'],
    kept: [],
    wipesInSeconds: 60,
    legalBasis: { ja: '個人情報の保護に関する法律', en: 'Personal Information Act' },
  },
  readerType: 'flat-pad',
  android: false,
  speech: false,
  volume: 0,
  writing: true,
  guide: 'none',
};

export const visitor = (phase: VisitorPhase, more: Partial<StageView> = {}): VisitorView => ({
  ...STAGE,
  ...more,
  audience: 'visitor',
  turned: false,
  phase,
});

export const kiosk = (phase: KioskPhase, more: Partial<KioskView> = {}): KioskView => ({
  ...STAGE,
  writing: false,
  helpLine: null,
  layout: 'standard',
  ...more,
  audience: 'kiosk',
  phase,
});

const NOT_READ = { medium: 'my-number-card', verifying: false } as const;

/** Each state of the visitor's view, and each that has words of its own. */
export const VISITOR_PHASES: readonly VisitorPhase[] = [
  { kind: 'ready' },
  { kind: 'waiting-for-medium' },
  { kind: 'waiting-for-number' },
  { kind: 'engaging' },
  ...([0, 1, 2] as const).map((hints) => ({ kind: 'waiting-for-consent' as const, hints })),
  { kind: 'reading', ...NOT_READ },
  { kind: 'reading', medium: 'mdoc', verifying: false },
  { kind: 'reading', medium: null, verifying: false },
  { kind: 'reading', ...NOT_READ, verifying: true },
  { kind: 'shown', medium: 'my-number-card', staffChecks: false },
  { kind: 'shown', medium: 'mdoc', staffChecks: false },
  { kind: 'shown', medium: 'my-number-card', staffChecks: true },
  ...VISITOR_MESSAGES.map((message) => ({ kind: 'message' as const, message })),
  { kind: 'waiting-for-removal', medium: 'my-number-card' },
  { kind: 'waiting-for-removal', medium: 'mdoc' },
  { kind: 'waiting-for-removal', medium: null },
  { kind: 'wiping' },
  { kind: 'paused' },
  { kind: 'setup-problem' },
];

/** An invented person, whose name may stand in the heading of a result and nowhere else. */
export const NAME = '雪見　灯';

export const RESULT = {
  kind: 'shown',
  medium: 'my-number-card',
  name: NAME,
  more: true,
  contents: null,
} as const;

export const CONTENTS = {
  address: '東京都みなと市うみべ一丁目1番1号',
  birth: {
    date: { year: 1989, month: 3, day: 31 },
    era: { era: 'heisei', year: 1 },
    age: { min: 37, max: 37 },
  },
  sex: 'female',
  ageOver: { 20: true },
} as const;

const told = { triesLeft: null, typeAgain: false, retry: false };

export const KIOSK_PHASES: readonly KioskPhase[] = [
  { kind: 'ready' },
  { kind: 'informing', doubted: false },
  { kind: 'waiting-for-medium', doubted: false },
  { kind: 'waiting-for-medium', doubted: true },
  { kind: 'waiting-for-pin', triesLeft: 3, doubted: false },
  { kind: 'waiting-for-pin', triesLeft: null, doubted: false },
  { kind: 'engaging' },
  ...([0, 1, 2] as const).map((hints) => ({
    kind: 'waiting-for-consent' as const,
    hints,
    doubted: false,
  })),
  { kind: 'reading', ...NOT_READ },
  { kind: 'reading', ...NOT_READ, verifying: true },
  RESULT,
  { ...RESULT, contents: CONTENTS },
  { ...RESULT, name: null, more: false },
  ...VISITOR_MESSAGES.map((message) => ({ kind: 'message' as const, message, ...told })),
  { kind: 'message', message: 'card-again', ...told, retry: true },
  { kind: 'message', message: 'pin-wrong', triesLeft: 2, typeAgain: true, retry: false },
  { kind: 'waiting-for-removal', medium: 'my-number-card' },
  { kind: 'waiting-for-removal', medium: 'mdoc' },
  { kind: 'waiting-for-removal', medium: null },
  { kind: 'wiping' },
  { kind: 'paused' },
  { kind: 'setup-problem' },
];

/** What a view draws, without a browser: its markup, and one text for each element that holds one. */
export interface DrawnStage {
  readonly html: string;
  /** Without furigana. */
  readonly texts: readonly string[];
  /** What a screen reader is told by itself. */
  readonly said: string;
}

export function drawStage(view: VisitorView | KioskView): DrawnStage {
  const nothing = () => undefined;
  const html = markup(
    view.language,
    view.audience === 'visitor' ? (
      <VisitorApp view={view} act={nothing} />
    ) : (
      <KioskApp view={view} act={nothing} findMissing={() => []} />
    ),
  );
  const [announcer = '', rest = ''] = splitAnnouncer(html);
  return { html, texts: textsOf(rest), said: textsOf(announcer).join('\n') };
}

/** The texts themselves, as a component is given them. */
export function wordsIn(language: VisitorLanguage): WordsOf {
  const taken: WordsOf[] = [];
  function Taker() {
    taken.push(useWords().t);
    return null;
  }
  markup(language, <Taker />);
  const [t] = taken;
  if (t === undefined) throw new Error('nothing was drawn');
  return t;
}

function markup(language: VisitorLanguage, element: ReactElement): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={startTexts(language)}>{element}</I18nextProvider>,
  );
}

function splitAnnouncer(html: string): readonly string[] {
  const end = html.indexOf('</div>') + '</div>'.length;
  return [html.slice(0, end), html.slice(end)];
}

function textsOf(html: string): readonly string[] {
  return html
    .replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>/gu, '')
    .replaceAll(/<\/?(?:ruby|span)[^>]*>/gu, '')
    .split(/<[^>]*>/u)
    .map((text) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").trim())
    .filter((text) => text !== '');
}
