import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../../pipeline/purpose/language.ts';
import { dateText } from './date-text.ts';

const BIRTH = { year: 1980, month: 2, day: 17 };
const SHOWA = { era: 'showa', year: 55 } as const;

describe('a birth date', () => {
  it('is Gregorian in every language, in the digits of the card, with the era in Japanese alone', () => {
    const shown = VISITOR_LANGUAGES.map((language) => [language, dateText(language, BIRTH, SHOWA)]);
    expect(Object.fromEntries(shown)).toEqual({
      ja: '1980年2月17日（昭和55年）',
      'ja-easy': '1980{年^ねん} 2{月^がつ} 17{日^にち}（{昭和^しょうわ}55{年^ねん}）',
      en: 'February 17, 1980',
      'zh-Hans': '1980年2月17日',
      'zh-Hant': '1980年2月17日',
      ko: '1980년 2월 17일',
      vi: '17 tháng 2, 1980',
      pt: '17 de fevereiro de 1980',
      ne: '1980 फेब्रुअरी 17',
      id: '17 Februari 1980',
      fil: 'Pebrero 17, 1980',
    });
  });

  it('has the first year of an era as 元年, and the days that are read otherwise', () => {
    const date = { year: 2019, month: 5, day: 1 };
    const era = { era: 'reiwa', year: 1 } as const;
    expect([dateText('ja', date, era), dateText('ja-easy', date, era)]).toEqual([
      '2019年5月1日（令和元年）',
      '2019{年^ねん} 5{月^がつ} {1日^ついたち}（{令和^れいわ}{元年^がんねん}）',
    ]);
  });

  it('shows only the parts that are recorded', () => {
    const inPart = [
      { year: 1950, month: 4, day: null },
      { year: 1950, month: null, day: null },
    ];
    const languages = ['ja', 'ja-easy', 'en', 'ne'] as const;
    expect(languages.map((language) => inPart.map((date) => dateText(language, date)))).toEqual([
      ['1950年4月', '1950年'],
      ['1950{年^ねん} 4{月^がつ}', '1950{年^ねん}'],
      ['April 1950', '1950'],
      ['1950 अप्रिल', '1950'],
    ]);
  });
});
