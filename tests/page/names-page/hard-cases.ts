/**
 * What becomes of a text that the page draws with the fonts of names alone: `drawn` as received;
 * `marked` by the marker font; `dropped`, at least in part, by Chromium itself, which asks no font.
 */
export type Fate = 'drawn' | 'marked' | 'dropped';

export interface HardCase {
  readonly text: string;
  readonly fate: Fate;
  /** What is said to be missing, in words. */
  readonly missing: string | null;
  readonly why: string;
}

/** The hard cases of names and addresses, as the fonts of Debian draw them (facts/electron.md B4). */
export const HARD_CASES: readonly HardCase[] = [
  ...drawn('葛\u{e0100}城 葛\u{e0101}城', 'Adobe-Japan1 sequences'),
  ...drawn('葛\u{e0102}城 辻\u{e0102}本', 'Moji_Joho sequences'),
  ...drawn('渡邉\u{e010f} 渡邉\u{e0110} 邊\u{e0108}', 'many forms of one character'),
  ...drawn('辻\u{e0100}', 'a sequence that the first font lacks'),
  ...drawn('神\ufe00', 'a form of a compatibility ideograph'),
  ...drawn('𠮷野 𡈽井 𣘺本', 'outside of the basic plane'),
  ...drawn('﨑 髙 栁 德', 'forms that registers hold and JIS does not'),
  ...drawn('\u{2a6b2}\u{2a700}\u{2b740}\u{2b820}\u{2ceb0}', 'extensions B to F'),
  ...drawn('番号　花子（旧氏［佐藤］）', 'wide spaces and brackets'),
  ...drawn('SMITH John Ð', 'Latin letters'),
  ...drawn('ｺｰﾎﾟｶﾞｰﾃﾞﾝ', 'half-width forms'),
  ...drawn('か\u309aか\u3099', 'combining marks'),
  ...drawn('々〆〇ヶヵー−‐－〜～①Ⅲ㈱', 'signs of addresses'),
  ...drawn('●〓', 'what was recorded as a filler stays one'),
  ...missing('葛\u{e01ef}', 'marked', 'a sequence that no font has'),
  ...missing('邉\u{e013f}', 'marked', 'a sequence beyond the last form'),
  ...missing('\u{30000}', 'marked', 'extension G'),
  ...missing('\u{31350}', 'marked', 'extension H'),
  ...missing('\u0378', 'marked', 'no character'),
  ...missing('\u{2fffe}', 'marked', 'never a character'),
  ...missing('\ue000', 'marked', 'private use: 外字'),
  ...missing('\u{f0000}', 'marked', 'private use beyond the basic plane'),
  ...missing('\u0645', 'marked', 'a script that no name font has'),
  ...missing('か\u{1e944}', 'marked', 'a mark that no font has on a letter that all have'),
  ...missing('☺\ufe0f', 'marked', 'an emoji'),
  ...missing('1\ufe0f\u20e3', 'marked', 'an emoji of a digit'),
  ...missing('葛\ufe0f', 'dropped', 'the selector of emojis'),
  ...missing('葛\ufe00', 'dropped', 'a selector without a compatibility ideograph'),
  ...missing('\u{20122}\ufe00', 'dropped', 'a compatibility form outside of the basic plane'),
  ...missing('あ\u{e0100}', 'dropped', 'a selector after a kana'),
  ...missing('A\ufe00', 'dropped', 'a selector after a letter'),
  ...missing('葛\u{e0100}\u{e0101}', 'dropped', 'a second selector'),
  ...missing('葛\u{e0100}\u{e01ef}', 'dropped', 'a second selector that no font has'),
  ...missing('葛\u200d', 'dropped', 'a joiner that joins nothing'),
  ...missing('\u3000\u{e0100}', 'dropped', 'a selector after a space'),
  ...missing('\u202e', 'dropped', 'a mark that turns the direction of writing'),
];

function drawn(text: string, why: string): readonly HardCase[] {
  return [{ text, fate: 'drawn', missing: null, why }];
}

/** Alone, and between characters that are there. */
function missing(text: string, fate: Fate, why: string): readonly HardCase[] {
  const words = Array.from(text, (character) => {
    const digits = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    return `U+${digits.padStart(4, '0')}`;
  }).join(' ');
  const whole = { fate, missing: words };
  return [
    { text, ...whole, why },
    { text: `番城${text}`, ...whole, why: `${why}, in a name` },
  ];
}
