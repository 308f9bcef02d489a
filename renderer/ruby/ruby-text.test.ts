import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRuby, plainText, spokenText } from './ruby-text.ts';

const withoutMarks = fc.string({ unit: 'binary' }).filter((text) => !/[{}^]/.test(text));
const inMark = withoutMarks.filter((text) => text !== '');

describe('a text with furigana', () => {
  it('comes apart into kanji with their reading and what stands between them', () => {
    expect(parseRuby('ここに {身分証^みぶんしょう}を {置^お}いて ください')).toEqual([
      { text: 'ここに ', reading: null },
      { text: '身分証', reading: 'みぶんしょう' },
      { text: 'を ', reading: null },
      { text: '置', reading: 'お' },
      { text: 'いて ください', reading: null },
    ]);
  });

  it('is said by its readings and written by its kanji', () => {
    const text = '{動^うご}かさないで {下^くだ}さい{!^}';
    expect([spokenText(text), plainText(text)]).toEqual([
      'うごかさないで ください{!^}',
      '動かさないで 下さい{!^}',
    ]);
  });

  it('stays as it is where nothing is marked', () => {
    fc.assert(
      fc.property(withoutMarks, (text) => {
        expect([spokenText(text), plainText(text)]).toEqual([text, text]);
        expect(parseRuby(text)).toEqual(text === '' ? [] : [{ text, reading: null }]);
      }),
    );
  });

  it('gives back every kanji and every reading, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(withoutMarks, inMark, inMark)), (marked) => {
        const text = marked.map(([before, base, read]) => `${before}{${base}^${read}}`).join('');
        expect([plainText(text), spokenText(text)]).toEqual([
          marked.map(([before, base]) => before + base).join(''),
          marked.map(([before, , read]) => before + read).join(''),
        ]);
      }),
    );
  });

  it.each([
    '{漢字}',
    '{^よみ}',
    '{漢字^}',
    '{漢字^よみ',
    '漢字^よみ}',
    '{漢^字^よみ}',
    '{{n}}',
    '}{',
  ])('keeps %s as text: it is not a whole mark', (text) => {
    expect(parseRuby(text)).toEqual([{ text, reading: null }]);
  });

  it('finds a whole mark within a broken one', () => {
    expect(parseRuby('{a^{置^お}')).toEqual([
      { text: '{a^', reading: null },
      { text: '置', reading: 'お' },
    ]);
  });
});
