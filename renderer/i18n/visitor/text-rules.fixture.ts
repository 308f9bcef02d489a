import type { VisitorLanguage } from '../../../pipeline/purpose/language.ts';
import { plainText } from '../../ruby/ruby-text.ts';

/** One text of one language, by its place: `/ready/body/card`. */
export interface Placed {
  readonly language: VisitorLanguage;
  readonly place: string;
  readonly text: string;
}

/** Whether a text breaks a rule. */
export type Rule = (placed: Placed) => boolean;

/** Every text in a tree of texts, by its place. */
export function placedTexts(
  language: VisitorLanguage,
  tree: unknown,
  place = '',
): readonly Placed[] {
  if (typeof tree === 'string') return [{ language, place, text: tree }];
  if (typeof tree !== 'object' || tree === null) throw new Error(`no text at ${place}`);
  return Object.entries(tree).flatMap(([key, value]) =>
    placedTexts(language, value, `${place}/${key}`),
  );
}

const VALUE = /\{\{\w+\}\}/g;

export function valuesOf(text: string): readonly string[] {
  return [...new Set(text.match(VALUE))].sort();
}

/** As the screens cut a message into heading and rest: 。 and । end a sentence, a full stop before a space. */
export function sentencesOf(text: string): readonly string[] {
  const ends = /(?<=[。！？।])|(?<=[.!?])(?=\s)/u;
  return text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const IN_FULL_WIDTH: readonly VisitorLanguage[] = ['ja', 'ja-easy', 'zh-Hans', 'zh-Hant', 'ko'];

/**
 * What a line of large type holds, in full-width characters or in letters: 34 or 60 are two lines of 56 px
 * on a kiosk of 1080 px, 80 or 150 four of 36 px. A step of the phone's help stands in a dialog, smaller.
 */
const LIMITS = {
  button: [14, 33],
  title: [34, 60],
  heading: [34, 80],
  body: [80, 150],
} as const;

function kindOf(place: string): keyof typeof LIMITS {
  if (/\/button\/|\/stillHere$/.test(place)) return 'button';
  if (/\/title$|\/troubleTitle$|^\/kiosk\/result\/|^\/banner\//.test(place)) return 'title';
  // The first sentence of a message stands as a heading.
  return /^\/message/.test(place) ? 'heading' : 'body';
}

/** Full-width characters in the languages that use them, letters with their marks in the others. */
export function widthOf(text: string, language: VisitorLanguage): number {
  const shown = plainText(text.replace(VALUE, ''));
  const letters = [...new Intl.Segmenter(language).segment(shown)];
  if (!IN_FULL_WIDTH.includes(language)) return letters.length;
  const narrow = letters.filter(({ segment }) => /^[ -~]$/.test(segment)).length;
  return letters.length - narrow / 2;
}

function isTooLong({ language, place, text }: Placed): boolean {
  const kind = kindOf(place);
  const [full, latin] = LIMITS[kind];
  const counted = kind === 'heading' ? (sentencesOf(text)[0] ?? '') : text;
  return widthOf(counted, language) > (IN_FULL_WIDTH.includes(language) ? full : latin);
}

/** A heading or a button is one sentence, what stands under a heading two (ui-spec 7). */
function saysTooMuch({ place, text }: Placed): boolean {
  const kind = place.startsWith('/banner/') ? 'body' : kindOf(place);
  return sentencesOf(text).length > (kind === 'title' || kind === 'button' ? 1 : 2);
}

/** No visitor reads that something was refused, or that anybody thinks ill of it (ui-spec, top). */
const SUSPICION: Readonly<Record<VisitorLanguage, RegExp>> = {
  ja: /偽|改ざん|改竄|疑|不正|拒否|拒絶|却下|無効|失効|複製|受け付けられ|警察/,
  'ja-easy': /偽|改ざん|疑|不正|拒|断|無効|にせ|うそ|だめ|うたが/,
  en: /refus|reject|forged|forger|forging|fake|fraud|suspect|suspic|counterfeit|tamper|invalid|denied|revoked|copied/i,
  'zh-Hans': /伪|篡改|疑|拒|无效|非法|冒用|假|吊销|复制/,
  'zh-Hant': /偽|篡改|竄改|疑|拒|無效|非法|冒用|假|撤銷|複製/,
  ko: /위조|변조|의심|거부|거절|무효|부정|불법|가짜|복제/,
  vi: /giả mạo|làm giả|(thẻ|tờ) giả|nghi ngờ|từ chối|không hợp lệ|gian lận|sao chép/i,
  pt: /fals|adulter|suspeit|recus|rejeit|fraud|inválid|negad|copiad/i,
  ne: /नक्कली|जाली|शङ्का|शंका|अस्वीकार|किर्ते|अवैध|अमान्य/,
  id: /palsu|curiga|tolak|penipuan|tidak sah|tidak valid|salinan/i,
  fil: /peke|huwad|hinala|tanggih|tinanggihan|daya|hindi wasto|kinopya/i,
};

const JAPANESE = ['Han', 'Hiragana', 'Katakana'];
const SCRIPTS: Readonly<Record<VisitorLanguage, readonly string[]>> = {
  ja: JAPANESE,
  'ja-easy': JAPANESE,
  en: [],
  'zh-Hans': ['Han'],
  'zh-Hant': ['Han'],
  ko: ['Hangul'],
  vi: [],
  pt: [],
  ne: ['Devanagari'],
  id: [],
  fil: [],
};

/** A letter that this language is not written in; Latin stands in all, for names such as NFC. */
function isInOtherScript({ language, text }: Placed): boolean {
  const own = ['Latin', ...SCRIPTS[language]].map((script) => `\\p{scx=${script}}`);
  const foreign = new RegExp(`(?![${own.join('')}])\\p{L}`, 'u');
  return foreign.test(text.replace(VALUE, ''));
}

const SIMPLIFIED = '请这证个编号码读写开关机电话为们发资讯终无法确认类别实贴动应该从办续继还处纹结';
const TRADITIONAL =
  '請這證個編號碼讀寫開關機電話為們發資訊終無法確認類別實貼動應該從辦續繼還處紋結';

/** A character of the other of the two ways to write Chinese. */
function isInOtherChinese({ language, text }: Placed): boolean {
  const [own, other] =
    language === 'zh-Hans' ? [SIMPLIFIED, TRADITIONAL] : [TRADITIONAL, SIMPLIFIED];
  if (!language.startsWith('zh-')) return false;
  return [...text].some((character) => other.includes(character) && !own.includes(character));
}

const HONORIFIC =
  /[おご御]\S{1,6} ?(ください|下さい|になり|に なり|いたし|します)|いただ|ござい|いらっしゃ|おっしゃ|まいり|参り|申し|伺|ご案内/;
const POLITE_END = /(です|ます|ません|ました|でした|ください|ましたか|ますか)。$/;

/** The rules of やさしい日本語 (ui-spec, conventions at its top). */
const EASY: Readonly<Record<string, (text: string) => boolean>> = {
  'has a kanji without furigana': (text) =>
    /\p{Script=Han}/u.test(text.replace(/\{[^{}^]+\^[^{}^]+\}/g, '')),
  'reads a kanji otherwise than in kana': (text) =>
    [...text.matchAll(/\^([^{}^]*)\}/g)].some(([, read = '']) => !/^[ぁ-ゖァ-ヺー]+$/.test(read)),
  'says かざす': (text) => /かざ[さしすせそ]|翳/.test(plainText(text)),
  'speaks in 敬語': (text) =>
    HONORIFIC.test(plainText(text).replace('ありがとう ございました', '')),
  'ends otherwise than in です or ます': (text) =>
    sentencesOf(plainText(text)).some((end) => end.endsWith('。') && !POLITE_END.test(end)),
  'runs on without a space': (text) => /[^\s、。（）「」：]{20}/.test(plainText(text)),
};

const easyRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries(EASY).map(([name, breaks]) => [
    name,
    ({ language, text }: Placed) => language === 'ja-easy' && breaks(text),
  ]),
);

/** Each by what a text does that breaks it. */
export const TEXT_RULES: Readonly<Record<string, Rule>> = {
  'is empty, or begins or ends with a space': ({ text }) =>
    text.trim() === '' || text !== text.trim(),
  'is too long for large type': isTooLong,
  'has too many sentences': saysTooMuch,
  'speaks of refusal or suspicion': ({ language, text }) => SUSPICION[language].test(text),
  'is written in another script': isInOtherScript,
  'is written in the other Chinese': isInOtherChinese,
  'has furigana where no reader needs it': ({ language, text }) =>
    language !== 'ja-easy' && text.replace(VALUE, '').includes('{'),
  ...easyRules,
};
