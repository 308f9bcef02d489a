import type { FailureText } from '../../texts.ts';

/** 失敗の文：読み取りの途中。 */
export const reading = {
  'removed-too-early': {
    title: '途中で離れました',
    steps: ['もう一度置いてもらってください。読み取りには数秒かかります。'],
    who: 'visitor',
    onPhone: {
      title: 'スマートフォンが途中で離れました',
      steps: ['もう一度近づけてもらい、終わるまで離さないようお伝えください。'],
    },
  },
  'link-lost': {
    title: '通信が切れました',
    steps: [
      '厚いケース、金属の台、重なったカードがないか、確かめてください。',
      'もう一度置いてもらってください。',
    ],
    who: 'visitor',
    onPhone: {
      steps: [
        '厚いケース、ケースの中のカード、金属の台がないか、確かめてください。',
        'もう一度近づけてもらってください。',
      ],
    },
  },
  'read-timeout': {
    title: '読み取りに時間がかかりすぎました',
    steps: [
      '置き直してもらってください。',
      '置き直しても同じなら、カードの不具合の場合があります。別の書類でお願いしてください。',
    ],
    who: 'visitor',
    onPhone: {
      steps: [
        'もう一度近づけてもらってください。',
        'くり返すときは、カードか別の書類でお願いしてください。',
      ],
    },
  },
  cancelled: {
    title: '中止しました',
    steps: ['情報は残っていません。'],
    who: 'clerk',
  },
  'unexpected-answer': {
    title: '応答が正しくありません',
    steps: ['置き直してもらってください。', '続くときは、別の書類でお願いしてください。'],
    who: 'clerk',
    onPhone: {
      title: 'スマートフォンの応答が正しくありません',
      steps: [
        'もう一度近づけてもらってください。',
        '続くときは、カードか別の書類でお願いしてください。',
      ],
    },
  },
  'session-broken': {
    title: 'スマートフォンとの通信が乱れました',
    steps: [
      'もう一度近づけてもらってください。',
      'くり返すときは、カードか別の書類でお願いしてください。',
    ],
    who: 'visitor',
  },
} as const satisfies Record<string, FailureText>;
