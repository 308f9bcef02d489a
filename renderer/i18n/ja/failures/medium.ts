import type { FailureText } from '../../texts.ts';

/** 失敗の文：置かれたもの。 */
export const medium = {
  'no-medium-in-time': {
    title: '時間内に置かれませんでした',
    steps: ['入力した番号は消しました。', 'カードを置いてもらい、番号を入力し直してください。'],
    who: 'clerk',
  },
  'several-media': {
    title: '2枚以上のカードが重なっています',
    steps: [
      '1枚だけ置いてもらってください。',
      'スマートフォンのケースの交通系ICカードも確かめてください。',
    ],
    who: 'visitor',
  },
  'medium-not-allowed': {
    title: 'この手続きでは使えない種類です',
    steps: ['カードでは受け付けない手続きです。別の方法をご案内ください。'],
    who: 'visitor',
    onPhone: {
      title: 'この手続きではカードが必要です',
      steps: ['スマートフォンでは受け付けない手続きです。カードでお願いしてください。'],
    },
  },
  'juki-card': {
    title: '住民基本台帳カードです',
    steps: [
      '読み取れません。2025年12月28日までに、すべて有効期限が切れています。',
      'マイナンバーカードか、別の本人確認書類をお願いしてください。',
    ],
    who: 'visitor',
  },
  'phone-certificates-only': {
    title: 'スマートフォンには電子証明書だけが入っています',
    steps: ['氏名や写真を送る設定がありません。カードでお願いしてください。'],
    who: 'visitor',
  },
  'driving-licence': {
    title: '運転免許証です',
    steps: [
      '読み取れません。マイナンバーカードをお願いしてください。',
      '免許と一体のマイナンバーカード（マイナ免許証）は読み取れます。',
    ],
    who: 'visitor',
  },
  'residence-card': {
    title: '在留カードです',
    steps: [
      '読み取れません。マイナンバーカードをお願いしてください。',
      '特定在留カード（一体型）でこの表示が出たら、管理者に K-217 を伝えてください。',
    ],
    who: 'visitor',
  },
  'felica-card': {
    title: '交通系ICカードなどです',
    steps: [
      'マイナンバーカードを置いてもらってください。',
      'スマートフォンのケースに入っていないか、確かめてください。',
      'スマートフォンの場合は、身分証を開いてから近づけてもらってください。',
    ],
    who: 'visitor',
  },
  'unknown-medium': {
    title: '読み取れない種類のカードです',
    steps: [
      'マイナンバーカードを置いてもらってください。',
      '銀行のカードや診察券ではないか、確かめてください。',
      'スマートフォンの場合は、身分証を開いてから近づけてもらってください。',
    ],
    who: 'visitor',
  },
} as const satisfies Record<string, FailureText>;
