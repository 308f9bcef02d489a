import { createElement as element } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { loadNameFonts } from '../../../renderer/names/load-name-fonts.ts';
import { findMissing } from '../../../renderer/names/missing-glyphs.ts';
import { type MissingWords, NameText } from '../../../renderer/names/name-text.tsx';
import { HARD_CASES, type HardCase } from './hard-cases.ts';

const WORDS: MissingWords = {
  note: '字形なし',
  spoken: ({ base, codePoints }) => `${base ?? ''}（字形なし ${codePoints}）`,
};

/** What the test asks of the page. */
const asked = {
  findMissing,
  loadNameFonts,
  /** Draws a text alone, in lines of this width. */
  stage(text: string, width: number): void {
    flushSync(() => stage.render(element('div', { style: { width } }, nameText(text))));
  },
};

export type NamesPage = typeof asked;
declare global {
  interface Window {
    names: NamesPage;
  }
}
window.names = asked;

const stage = createRoot(place('stage'));
loadNameFonts().then(() => {
  const rows = HARD_CASES.map((each, at) => element('tr', { key: at }, ...cells(each)));
  flushSync(() => createRoot(place('cases')).render(element('tbody', null, ...rows)));
});

function cells({ text, missing, fate, why }: HardCase) {
  const found = findMissing(text).map(({ codePoints }) => codePoints);
  const verdict = found.join(', ') || 'drawn';
  return [
    element('td', { key: 'bare' }, element('span', { className: 'bare' }, text)),
    element('td', { key: 'name' }, nameText(text)),
    element(
      'td',
      {
        key: 'verdict',
        className: verdict === (missing ?? 'drawn') ? 'verdict' : 'verdict unlike',
      },
      `${verdict}: ${why} (${fate})`,
    ),
  ];
}

function nameText(text: string) {
  return element(NameText, { text, missing: findMissing(text), words: WORDS });
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no place ${id}`);
  return found;
}
