import { describe, expect, it } from 'vitest';
import { clerk as english } from '../i18n/en/clerk.ts';
import { clerk as japanese } from '../i18n/ja/clerk.ts';

/** Every text by its place; of a list that the languages cut as they like, its place alone. */
function textsIn(tree: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof tree === 'string') return [[place, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) =>
    textsIn(value, `${place}/${key}`),
  );
}

const filled = (tree: unknown) =>
  textsIn(tree).map(([place, text]) => [place, ...(text.match(/\{\{\w+\}\}/g) ?? []).sort()]);

describe('the texts around the clerk’s screen', () => {
  it('have the same places in both languages, and the same values filled into them', () => {
    expect(filled(english).sort()).toEqual(filled(japanese).sort());
  });

  it('are nowhere empty, and begin and end without a stray space', () => {
    const poor = [japanese, english].flatMap((texts) =>
      textsIn(texts).filter(([, text]) => text === '' || text !== text.trim()),
    );
    expect(poor).toEqual([]);
  });

  it('use no word that means nothing to a clerk', () => {
    const jargon = /媒体|エンゲージ|トラスト|検証失敗|照合番号|保険証(?!（)/;
    expect('新しい保険証').toMatch(jargon);
    expect(textsIn(japanese).filter(([, text]) => jargon.test(text))).toEqual([]);
  });
});
