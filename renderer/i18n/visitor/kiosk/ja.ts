import type { KioskTexts } from '../texts.ts';

/** 無人端末だけの文（ui-spec 1.8、1.9）。 */
export const kiosk: KioskTexts = {
  attract: {
    title: '画面にふれて、はじめてください',
    body: 'マイナンバーカードを使います。',
  },
  doubted: { title: 'まだ操作中ですか', stillHere: '続ける' },
  place: {
    title: '身分証をここに置いてください',
    body: '終わるまで、そのままにしてください。',
  },
  pin: {
    title: '暗証番号を押してください（数字4けた）',
    body: 'カードを受け取ったときに決めた、数字4けたの番号です（券面事項入力補助用）。',
    warning: '3回続けてまちがえると、市区町村の窓口で手続きが必要になります。',
    tries: '残りの回数：{{n}}回',
    entered: '4けたのうち、{{n}}けた入力しました',
  },
  result: {
    named: '{{name}} さんの情報を読み取りました',
    unnamed: '情報を読み取りました',
  },
  content: {
    address: '住所',
    birthDate: '生年月日',
    sex: '性別',
    age: '{{age}}歳',
    ageBetween: '{{min}}〜{{max}}歳',
    dateInPart: '（一部の記録なし）',
    ageOver: '{{years}}歳以上です',
    ageNotOver: '{{years}}歳以上であることを確認できませんでした',
    sexValue: { male: '男', female: '女', 'not-applicable': '適用なし', unknown: '不明' },
  },
  button: {
    start: 'はじめる',
    goOn: '次へ',
    quit: 'やめる',
    confirm: '確定',
    eraseOne: '1つ消す',
    showContents: '内容を見る',
    hideContents: '内容を隠す',
    retry: 'もう一度',
    finish: '終わる',
  },
  help: 'お困りのときは、近くの係の者にお声がけください。',
};
