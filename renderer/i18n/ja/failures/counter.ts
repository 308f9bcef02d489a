import type { FailureText } from '../../texts.ts';

/** 失敗の文：窓口の機器や設定。 */
export const counter = {
  'pcsc-service-down': {
    title: '読み取りの機能が止まっています',
    steps: [
      '自動でつなぎ直しています。',
      '1分たっても戻らないときは、管理者に連絡してください。',
      '管理者：Windowsは「Smart Card」、Linuxは pcscd を開始します。',
    ],
    who: 'administrator',
  },
  'reader-missing': {
    title: 'カードリーダーが見つかりません',
    steps: ['USBケーブルを差し直してください。', 'だめなら、別の差し込み口で試してください。'],
    who: 'clerk',
  },
  'reader-unplugged': {
    title: 'カードリーダーの接続が切れました',
    steps: [
      '置かれたものをお返しし、ケーブルを差し直してください。',
      '戻ると、自動で受付できるようになります。',
    ],
    who: 'clerk',
  },
  'reader-busy': {
    title: '別のソフトがカードリーダーを使っています',
    steps: [
      'マイナポータルやe-Tax、ほかの受付ソフトを閉じてください。',
      'オンライン資格確認の端末とは、別のリーダーが必要です。',
    ],
    who: 'clerk',
  },
  'reader-fault': {
    title: 'カードリーダーが応答しません',
    steps: [
      '読み取り部分を再起動しています（約3秒）。',
      '続くときは、ケーブルを差し直してください。',
    ],
    who: 'clerk',
  },
  'bluetooth-unavailable': {
    title: 'このパソコンではBluetoothを使えません',
    steps: ['カードは読み取れます。スマートフォンは読み取れません。'],
    who: 'administrator',
  },
  'audit-not-writable': {
    title: '受付の記録を書き込めません',
    steps: [
      '記録を残せないため、結果は表示しません。',
      '別の窓口で受け付け、管理者に連絡してください。',
      '管理者：空き容量と保存先を確認します。',
    ],
    who: 'administrator',
  },
  'trust-store-broken': {
    title: '発行者の鍵の登録を読めません',
    steps: [
      '直るまで読み取れません。管理者に連絡してください。',
      '管理者：kazasu doctor で該当ファイルを確認します。',
    ],
    who: 'administrator',
  },
  'settings-broken': {
    title: '設定に誤りがあります',
    steps: ['管理者に連絡してください。', '管理者：kazasu doctor で該当ファイルを確認します。'],
    who: 'administrator',
  },
  'clock-implausible': {
    title: 'パソコンの日時が正しくないようです',
    steps: [
      '有効期限を判断できないため、直るまで「要確認」になります。管理者に連絡してください。',
      '管理者：日時を合わせます。',
    ],
    who: 'administrator',
    onPhone: {
      steps: [
        '日時が直るまで、スマートフォンは読み取れません。カードでお願いしてください。',
        '管理者：日時を合わせます。',
      ],
    },
  },
  'bridge-missing': {
    title: '読み取りの部品が入っていません',
    steps: [
      '管理者に連絡してください。',
      '管理者：インストールをやり直すか、kazasu doctor の案内に従います。',
    ],
    who: 'administrator',
  },
  'internal-error': {
    title: '受付ソフトで問題が起きました',
    steps: [
      '画面と、読み取った情報は消しました。自動で始め直します。',
      '続くなら、管理者に連絡してください。',
    ],
    who: 'administrator',
  },
} as const satisfies Record<string, FailureText>;
