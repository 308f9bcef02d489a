import i18next, { type Resource } from 'i18next';
import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { LANGUAGE_NAMES } from './language-names.ts';
import { VISITOR_TEXTS } from './visitor/all-texts.ts';

function headingBy(code: string, resources: Resource) {
  const texts = i18next.createInstance();
  texts.init({ lng: code, fallbackLng: false, load: 'currentOnly', resources, ns: ['visitor'] });
  return texts.t('visitor:ready.title');
}

describe('the names of the languages', () => {
  it('are those of readers: no two the same, each under a tag that Intl knows as its own', () => {
    const names = VISITOR_LANGUAGES.map((language) => LANGUAGE_NAMES[language]);
    expect(new Set(names.map(({ name }) => name)).size).toBe(VISITOR_LANGUAGES.length);
    const tags = names.map(({ tag }) => tag);
    expect(tags.map((tag) => new Intl.ListFormat(tag).resolvedOptions().locale)).toEqual(tags);
  });

  it('have the code under which i18next finds the texts, which `ja-easy` itself is not', () => {
    const headings = VISITOR_LANGUAGES.map((language) => {
      const { code } = LANGUAGE_NAMES[language];
      return headingBy(code, { [code]: { visitor: VISITOR_TEXTS[language] } });
    });
    expect(headings).toEqual(VISITOR_LANGUAGES.map((each) => VISITOR_TEXTS[each].ready.title));
    const easy = { 'ja-easy': { visitor: VISITOR_TEXTS['ja-easy'] } };
    expect(headingBy('ja-easy', easy)).toBe('ready.title');
  });
});
