import type { KioskTexts } from '../texts.ts';

/** 無人端末だけの文、やさしい日本語。 */
export const kiosk: KioskTexts = {
  attract: {
    title: '{画面^がめん}を {押^お}して ください',
    body: 'マイナンバーカードを {使^つか}います。',
  },
  doubted: { title: 'まだ {使^つか}いますか', stillHere: '{続^つづ}ける' },
  place: {
    title: 'ここに {身分証^みぶんしょう}を {置^お}いて ください',
    body: '{終^お}わるまで、そのままに して ください。',
  },
  pin: {
    title: 'PINを {押^お}して ください（4つの {数字^すうじ}）',
    body: 'カードを もらった ときに、{決^き}めた {番号^ばんごう}です。',
    warning: '{続^つづ}けて 3{回^かい} まちがえると、この PINは {使^つか}えなく なります。',
    tries: '{残^のこ}りの {回数^かいすう}：{{n}}{回^かい}',
    entered: '4つの {数字^すうじ}の うち、{{n}}つ {押^お}しました',
  },
  result: {
    named: '{{name}} さんの {情報^じょうほう}を {読^よ}みました',
    unnamed: '{情報^じょうほう}を {読^よ}みました',
  },
  content: {
    address: '{住所^じゅうしょ}',
    birthDate: '{生^う}まれた {日^ひ}',
    sex: '{性別^せいべつ}',
    age: '{{age}}{歳^さい}',
    ageBetween: '{{min}}{歳^さい}から {{max}}{歳^さい}',
    dateInPart: '（{全部^ぜんぶ}は {書^か}いて ありません）',
    ageOver: '{{years}}{歳^さい} {以上^いじょう}です',
    ageNotOver: '{{years}}{歳^さい} {以上^いじょう}か、わかりませんでした',
    sexValue: {
      male: '{男^おとこ}',
      female: '{女^おんな}',
      'not-applicable': '{書^か}いて ありません',
      unknown: 'わかりません',
    },
  },
  button: {
    start: 'はじめる',
    goOn: '{次^つぎ}へ',
    quit: 'やめる',
    confirm: 'OK',
    eraseOne: '1つ {消^け}す',
    showContents: '{内容^ないよう}を {見^み}る',
    hideContents: '{内容^ないよう}を {隠^かく}す',
    retry: 'もう{一度^いちど}',
    finish: '{終^お}わる',
  },
  help: 'わからない ときは、{近^ちか}くの {係^かかり}の {人^ひと}に {言^い}って ください。',
};
