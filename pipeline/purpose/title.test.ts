import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from './language.ts';
import { textIn } from './text-in.ts';
import { titleSchema } from './title.ts';

const ALL = Object.fromEntries(VISITOR_LANGUAGES.map((language) => [language, `in ${language}`]));
const TWO = { ja: '病院の受付', en: 'Hospital reception' };

describe('a title', () => {
  it('may be written in every language of the visitor’s view', () => {
    expect(titleSchema.parse(ALL)).toEqual(ALL);
    const read = VISITOR_LANGUAGES.map((one) => textIn(titleSchema.parse(ALL), one));
    expect(read).toEqual(Object.values(ALL));
  });

  it('must be written in Japanese and English, in nothing that is no language here, and not empty', () => {
    const wrong = [{ ja: 'x' }, { en: 'x' }, { ...TWO, fr: 'x' }, { ...TWO, ko: '' }, 'x'];
    expect(wrong.filter((title) => titleSchema.safeParse(title).success)).toEqual([]);
    expect(titleSchema.parse(TWO)).toEqual(TWO);
  });

  it('falls back to Japanese for やさしい日本語 and to English for every other language', () => {
    const { ja, en } = TWO;
    const read = VISITOR_LANGUAGES.map((language) => textIn(TWO, language));
    expect(read).toEqual([ja, ja, ...Array(9).fill(en)]);
  });
});
