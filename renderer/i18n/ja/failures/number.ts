import type { FailureText } from '../../texts.ts';

/** 失敗の文：番号と回数。 */
export const number = {
  'wrong-verification-number': {
    title: '番号がカードと合いません',
    steps: [
      'カードの表を見て、もう一度入力してください。',
      '多いまちがいは、和暦の年を西暦で入れる、月日の0を抜かす、電子証明書の有効期限を見る、の3つです。',
    ],
    who: 'clerk',
  },
  'verification-number-blocked': {
    title: '番号での読み取りが止められています',
    steps: [
      'このカードは、まちがいの回数が上限に達しています。',
      '別の本人確認書類でお願いしてください。',
      'お住まいの市区町村の窓口をご案内ください。',
    ],
    who: 'visitor',
  },
  'wrong-pin': {
    title: '暗証番号が合いません',
    steps: [
      'もう一度入力してもらってください。',
      '続けてまちがえると、この暗証番号が使えなくなります。',
    ],
    who: 'visitor',
  },
  'pin-blocked': {
    title: '暗証番号が止められています',
    steps: [
      '窓口では、カードの表の番号で読み取れます。',
      '暗証番号の再設定は、住民票のある市区町村の窓口です。',
    ],
    who: 'visitor',
  },
  'pin-not-set': {
    title: '暗証番号のないカードです',
    steps: ['窓口なら、カードの表の番号で読み取れます。'],
    who: 'clerk',
  },
  'last-try-needs-confirmation': {
    title: 'あと1回しか入力できません',
    steps: [
      '試さずに終わりました。カードは止まっていません。',
      '別の本人確認書類でお願いしてください。',
    ],
    who: 'clerk',
  },
  'number-not-entered': {
    title: '番号が入力されませんでした',
    steps: ['カードを置き直すと、もう一度始められます。'],
    who: 'clerk',
  },
  'wrong-birth-date': {
    title: '生年月日がカードと合いません',
    steps: ['もう一度入力してください。年は、カードに書いてあるとおりに入力します。'],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
