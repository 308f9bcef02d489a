import { describe, expect, it } from 'vitest';
import { VISITOR_MESSAGES } from '../../../electron/contract/visitor-message.ts';
import { VISITOR_LANGUAGES, type VisitorLanguage } from '../../../pipeline/purpose/language.ts';
import { VISITOR_TEXTS } from './all-texts.ts';
import {
  type Placed,
  placedTexts,
  sentencesOf,
  TEXT_RULES,
  valuesOf,
} from './text-rules.fixture.ts';

const textsOf = (language: VisitorLanguage) => placedTexts(language, VISITOR_TEXTS[language]);
const all = VISITOR_LANGUAGES.flatMap(textsOf);
const found = (rule: string, texts: readonly Placed[]) =>
  texts.filter((placed) => TEXT_RULES[rule]?.(placed) ?? true);

/** By its official name, where there is one. */
const CARD_NAME: Readonly<Record<VisitorLanguage, string>> = {
  ja: 'マイナンバーカード',
  'ja-easy': 'マイナンバーカード',
  en: 'My Number Card',
  'zh-Hans': '个人编号卡（My Number Card）',
  'zh-Hant': '個人編號卡（My Number Card）',
  ko: '마이넘버카드',
  vi: 'Thẻ My Number',
  pt: 'Cartão My Number',
  ne: 'माइ नम्बर कार्ड',
  id: 'Kartu My Number',
  fil: 'My Number Card',
};
/** 身分証. */
const ID_WORD: Readonly<Record<VisitorLanguage, string>> = {
  ja: '身分証',
  'ja-easy': '{身分証^みぶんしょう}',
  en: 'ID',
  'zh-Hans': '身份证件',
  'zh-Hant': '身分證件',
  ko: '신분증',
  vi: 'giấy tờ tùy thân',
  pt: 'documento',
  ne: 'परिचयपत्र',
  id: 'kartu identitas',
  fil: 'ID',
};

/** For every rule texts that break it: in each language, where the rule has words of each. */
const PLANTED: Readonly<
  Record<string, readonly (readonly [language: VisitorLanguage, place: string, text: string])[]>
> = {
  'is empty, or begins or ends with a space': [
    ['en', '/x', ''],
    ['ja', '/x', ' '],
    ['ko', '/x', '확인 '],
  ],
  'is too long for large type': [
    ['ja', '/x/title', 'あ'.repeat(35)],
    ['ja-easy', '/x/title', '{字^じ}'.repeat(35)],
    ['vi', '/x/title', 'ạ'.repeat(61)],
    ['ne', '/x/body', 'क्षि'.repeat(151)],
    ['ja', '/x/body', 'あ'.repeat(81)],
    ['en', '/button/x', 'a'.repeat(34)],
    ['zh-Hans', '/message/x', `${'字'.repeat(35)}。`],
  ],
  'has too many sentences': [
    ['ja', '/x/body', 'ひとつ。ふたつ。みっつ'],
    ['en', '/x/body', 'One. Two? Three.'],
    ['ne', '/x/body', 'एक। दुई। तीन।'],
    ['en', '/x/title', 'One. Two'],
  ],
  'speaks of refusal or suspicion': [
    ['ja', '/x', '偽造の疑いがあります'],
    ['ja-easy', '/x', 'うその カードです'],
    ['en', '/x', 'Your card was rejected.'],
    ['zh-Hans', '/x', '可能是伪造的'],
    ['zh-Hant', '/x', '可能是偽造的'],
    ['ko', '/x', '위조가 의심됩니다'],
    ['vi', '/x', 'Thẻ bị từ chối'],
    ['pt', '/x', 'Documento recusado'],
    ['ne', '/x', 'नक्कली कार्ड'],
    ['id', '/x', 'Kartu ditolak'],
    ['fil', '/x', 'Pekeng card'],
  ],
  'is written in another script': [
    ['en', '/x', 'カード'],
    ['zh-Hans', '/x', '请看スマホ'],
    ['ko', '/x', '확인 中'],
    ['ne', '/x', 'कार्ड 카드'],
    ['ja', '/x', '확인'],
  ],
  'is written in the other Chinese': [
    ['zh-Hans', '/x', '請稍候'],
    ['zh-Hant', '/x', '请稍候'],
  ],
  'has furigana where no reader needs it': [['ja', '/x', '{氏名^しめい}']],
  'has a kanji without furigana': [['ja-easy', '/x', '{写真^しゃしん}を 見る']],
  'reads a kanji otherwise than in kana': [['ja-easy', '/x', '{写真^写しん}を {見^み}ます']],
  'says かざす': [['ja-easy', '/x', 'スマホを かざして ください']],
  'speaks in 敬語': [
    ['ja-easy', '/x', 'お{待^ま}ち ください。'],
    ['ja-easy', '/x', 'お{取^と}りください。'],
    ['ja-easy', '/x', 'カードを {見^み}せて いただきます。'],
    ['ja-easy', '/x', 'ありがとう ございます。'],
  ],
  'ends otherwise than in です or ます': [['ja-easy', '/x', 'カードを {置^お}く。']],
  'runs on without a space': [
    ['ja-easy', '/x', 'マイナンバーカードかスマホをここにくっつけてください'],
  ],
};

describe.each(Object.keys(TEXT_RULES))('a text that %s', (rule) => {
  it('is found where it is planted', () => {
    const planted = (PLANTED[rule] ?? []).map(([language, place, text]) => ({
      language,
      place,
      text,
    }));
    expect(planted).not.toEqual([]);
    expect(found(rule, planted)).toEqual(planted);
  });

  it('is in no language', () => {
    expect(found(rule, all)).toEqual([]);
  });
});

describe.each(VISITOR_LANGUAGES)('the texts in %s', (language) => {
  const texts = textsOf(language);
  const { ready, message, kiosk, notice, consent } = VISITOR_TEXTS[language];

  it('stand at the same places as the Japanese, and hold the same values', () => {
    const shape = (placed: readonly Placed[]) =>
      placed.map(({ place, text }) => [place, ...valuesOf(text)]).sort();
    expect(texts.length).toBeGreaterThan(150);
    expect(shape(texts)).toEqual(shape(textsOf('ja')));
  });

  it('have every message, and no other', () => {
    expect(Object.keys(message).sort()).toEqual([...VISITOR_MESSAGES].sort());
  });

  it('are its own: no text was left in English', () => {
    const english = new Map(textsOf('en').map(({ place, text }) => [place, text]));
    const same = texts.filter(({ place, text }) => english.get(place) === text);
    const shared = ['Language', 'OK'];
    expect(language === 'en' ? [] : same.filter(({ text }) => !shared.includes(text))).toEqual([]);
  });

  it('name the card under the heading, not in it: there it is an ID', () => {
    const names = CARD_NAME[language];
    const { title, body } = ready;
    expect([title, ...Object.values(body)].map((text) => text.includes(names))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(title).toContain(ID_WORD[language]);
  });

  it('call the button that ends by the word that stands on it', () => {
    const { quit } = kiosk.button;
    const calling = [consent.hintUnattended, notice.otherWayUnattended];
    expect(calling.filter((text) => !text.includes(quit))).toEqual([]);
  });
});

describe('a text of several sentences', () => {
  it('comes apart at each end of a sentence, and nowhere else', () => {
    expect(
      ['あ。い（う）。え', 'Use 1.5 cm. Go! Now', 'एक। दुई', 'No stop'].map(sentencesOf),
    ).toEqual([
      ['あ。', 'い（う）。', 'え'],
      ['Use 1.5 cm.', 'Go!', 'Now'],
      ['एक।', 'दुई'],
      ['No stop'],
    ]);
  });
});
