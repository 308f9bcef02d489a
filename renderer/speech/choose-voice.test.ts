import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { chooseVoice } from './choose-voice.ts';

const voice = (lang: string, more: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

const REGIONS = ['ja-JP', 'en-GB', 'en-US', 'zh-HK', 'zh-TW', 'zh-CN', 'ko-KR', 'vi-VN'];
const MORE_REGIONS = ['pt-PT', 'pt-BR', 'ne-NP', 'id-ID', 'tl-PH', 'fil-PH'];
const LANGS = [...REGIONS, ...MORE_REGIONS];

const chosen = (voices: readonly ReturnType<typeof voice>[]) =>
  Object.fromEntries(
    VISITOR_LANGUAGES.map((language) => [language, chooseVoice(voices, language)?.lang ?? null]),
  );

describe('the voice of a language', () => {
  it('is the one that its speakers in Japan know', () => {
    expect(chosen(LANGS.map((lang) => voice(lang)))).toEqual({
      ja: 'ja-JP',
      'ja-easy': 'ja-JP',
      en: 'en-US',
      'zh-Hans': 'zh-CN',
      'zh-Hant': 'zh-TW',
      ko: 'ko-KR',
      vi: 'vi-VN',
      pt: 'pt-BR',
      ne: 'ne-NP',
      id: 'id-ID',
      fil: 'fil-PH',
    });
  });

  it('is found under the other tags that systems use, and is none where only a neighbour speaks', () => {
    const others = ['ja_JP', 'en_AU', 'zh-Hans-CN', 'zh-HK', 'pt-PT', 'tl_PH', 'idx', 'kok-IN'];
    expect(chosen(others.map((lang) => voice(lang)))).toEqual({
      ja: 'ja_JP',
      'ja-easy': 'ja_JP',
      en: 'en_AU',
      'zh-Hans': 'zh-Hans-CN',
      'zh-Hant': null,
      ko: null,
      vi: null,
      pt: 'pt-PT',
      ne: null,
      id: null,
      fil: 'tl_PH',
    });
  });

  it('is the system’s own where several speak it', () => {
    const own = voice('ja-JP', { default: true });
    expect(chooseVoice([voice('ja-JP'), own], 'ja')).toBe(own);
  });

  it('is never one of somebody’s server, not even the only one or the system’s own', () => {
    const remote = LANGS.map((lang) => voice(lang, { localService: false, default: true }));
    expect(Object.values(chosen(remote))).toEqual(VISITOR_LANGUAGES.map(() => null));
    const voices = fc.array(
      fc.record({
        lang: fc.constantFrom(...LANGS),
        localService: fc.boolean(),
        default: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(voices, fc.constantFrom(...VISITOR_LANGUAGES), (there, language) => {
        const taken = chooseVoice(there, language);
        expect(taken?.localService ?? true).toBe(true);
        const local = there.filter(({ localService }) => localService);
        expect(taken).toBe(chooseVoice(local, language));
      }),
    );
  });
});
