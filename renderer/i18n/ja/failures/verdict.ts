import type { FailureText } from '../../texts.ts';

/** 失敗の文：記録と証明。 */
export const verdict = {
  'data-altered': {
    title: '記録が発行時の内容と一致しません',
    steps: [
      '置き直して、1回だけ試せます。同じなら、別の書類でお願いしてください。',
      '責任者に伝えてください。その場で疑いを口にしたり、カードを取り上げたりしないでください。',
    ],
    who: 'clerk',
  },
  'copy-suspected': {
    title: 'このカード自身の証明ができません',
    steps: [
      '置き直して、1回だけ試せます。同じなら、別の書類でお願いしてください。',
      '責任者に伝えてください。その場で疑いを口にしたり、カードを取り上げたりしないでください。',
    ],
    who: 'clerk',
  },
  'records-disagree': {
    title: '中の記録どうしが一致しません',
    steps: [
      '途中でカードが替わった場合にも出ます。置き直して、1回だけ試せます。',
      '責任者に伝えてください。その場で疑いを口にしたり、カードを取り上げたりしないでください。',
    ],
    who: 'clerk',
  },
  'issuer-not-confirmed': {
    title: '発行者を確認できません',
    steps: [
      '登録された発行者と違います。別の書類でお願いしてください。',
      '同じ表示が続くなら、鍵の登録が古い可能性があります。管理者に連絡してください。',
    ],
    who: 'administrator',
  },
  expired: {
    title: '有効期限が切れています',
    steps: [
      '使えません。更新は、住民票のある市区町村の窓口です。',
      '別の本人確認書類でお願いしてください。',
    ],
    who: 'visitor',
  },
  revoked: {
    title: '発行者が取り消した証明です',
    steps: ['別の書類でお願いしてください。'],
    who: 'visitor',
  },
  'malformed-data': {
    title: '届いた内容を正しく読めません',
    steps: ['1回だけ置き直してもらってください。', '続くなら、K-507 を管理者に伝えてください。'],
    who: 'clerk',
  },
  'face-mismatch': {
    title: '写真とお顔が一致しないと判断されました',
    steps: [
      '責任者に伝えてください。その場で疑いを口にしたり、カードを取り上げたりしないでください。',
    ],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
