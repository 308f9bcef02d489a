import type { FailureText } from '../../texts.ts';

/** 失敗の文：スマートフォン。 */
export const phone = {
  'wallet-not-opened': {
    title: 'スマートフォンで身分証が開かれていません',
    steps: [
      'iPhoneは横のボタンを2回押し、Androidはウォレットを開いて、身分証を選んでもらってください。',
      '開いたら、もう一度近づけてもらってください。',
    ],
    who: 'visitor',
  },
  'phone-needs-bluetooth': {
    title: 'このスマートフォンはBluetoothで送ります',
    steps: ['このパソコンでは受け取れません。カードでお願いしてください。'],
    who: 'visitor',
  },
  'phone-did-not-connect': {
    title: 'スマートフォンとつながりませんでした',
    steps: [
      'ケースや金属の台が妨げていないか、スマートフォンの画面が消えていないかを確かめてください。',
      'もう一度近づけてもらってください。',
    ],
    who: 'visitor',
  },
  'phone-declined': {
    title: '送信を取りやめられました',
    steps: ['問題ではありません。理由は聞かず、別の方法をご案内ください。'],
    who: 'clerk',
  },
  'nothing-returned': {
    title: '何も届きませんでした',
    steps: [
      '証明の期限切れ、利用停止、引っ越しや氏名の変更のあと再設定していない場合があります。カードでお願いしてください。',
    ],
    who: 'visitor',
  },
  'document-not-on-phone': {
    title: 'このスマートフォンには身分証が入っていません',
    steps: [
      '機種変更のあとは、新しい端末で設定し直しが必要です。',
      '15歳未満の方は設定できません。',
      'カードでお願いしてください。',
    ],
    who: 'visitor',
  },
  'items-missing': {
    title: '必要な情報がそろいませんでした',
    steps: [
      '受付に必要な情報の一部が、読み取れないか、本物かどうか確かめられませんでした。',
      '別の本人確認書類でお願いしてください。',
    ],
    who: 'visitor',
    onPhone: {
      steps: [
        'ご本人が送らない選択をした場合もあります。理由は聞かないでください。',
        'もう一度近づけてもらうか、別の本人確認書類でお願いしてください。',
      ],
    },
  },
  'consent-timeout': {
    title: '確認の操作がないため終わりました',
    steps: ['お困りでないか、お声がけください。', 'もう一度近づけると、始め直せます。'],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
