import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { startTexts } from '../i18n/start.ts';
import { SpeechButton } from './speech-button.tsx';

const drawn = (element: ReactElement) => {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={startTexts('ja')}>{element}</I18nextProvider>,
  );
  return [html.replaceAll(/<[^>]*>/gu, ''), html.includes('disabled')];
};

it('offers speech where there is a voice, and says that there is none where speech is on', () => {
  const act = () => undefined;
  const all = [true, false].flatMap((hasVoice) =>
    [false, true].map((on) => drawn(<SpeechButton on={on} hasVoice={hasVoice} act={act} />)),
  );
  expect(all).toEqual([
    ['音声を出す', false],
    ['音声を止める', false],
    ['', false],
    ['音声はありません', true],
  ]);
});
