import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';

/** Which tags of voices speak a language, the best first. A tag stands for its regions too. */
const TAGS: Readonly<Record<VisitorLanguage, readonly string[]>> = {
  ja: ['ja'],
  'ja-easy': ['ja'],
  en: ['en-US', 'en'],
  // Not `zh` alone: a voice of Hong Kong speaks another language than the text.
  'zh-Hans': ['zh-CN', 'zh-Hans-CN'],
  'zh-Hant': ['zh-TW', 'zh-Hant-TW'],
  ko: ['ko'],
  vi: ['vi'],
  // Of Portuguese speakers in Japan nearly all come from Brazil.
  pt: ['pt-BR', 'pt'],
  ne: ['ne'],
  id: ['id'],
  fil: ['fil', 'tl'],
};

type Described = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * A voice of this machine that speaks a language, the system's own first; null where there is none. A
 * voice that is not local is never taken, since it would send each text to somebody's server.
 */
export function chooseVoice<V extends Described>(
  voices: readonly V[],
  language: VisitorLanguage,
): V | null {
  const local = voices.filter((voice) => voice.localService === true);
  for (const tag of TAGS[language]) {
    const speaking = local.filter((voice) => speaks(voice.lang, tag));
    const found = speaking.find((voice) => voice.default) ?? speaking[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** Some systems write `ja_JP`. */
function speaks(lang: string, tag: string): boolean {
  const given = lang.replaceAll('_', '-').toLowerCase();
  const wanted = tag.toLowerCase();
  return given === wanted || given.startsWith(`${wanted}-`);
}
