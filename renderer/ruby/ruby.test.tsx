import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Ruby } from './ruby.tsx';

const drawn = (text: string) => renderToStaticMarkup(<Ruby text={text} />);

it('draws each reading over its kanji, in brackets where that cannot be drawn', () => {
  expect(drawn('{終^お}わりました')).toBe(
    '<ruby class="furigana">終<rp>（</rp><rt>お</rt><rp>）</rp></ruby>わりました',
  );
});

it('draws text as text, also where it looks like markup', () => {
  expect([drawn('Place your ID here'), drawn('{<b>^&}')]).toEqual([
    'Place your ID here',
    '<ruby class="furigana">&lt;b&gt;<rp>（</rp><rt>&amp;</rt><rp>）</rp></ruby>',
  ]);
});
