import type { FailureTexts } from '../texts.ts';

/** 失敗の種類ごとの画面の文：何が起きたか、次に何をするか、だれがするか（ui-spec 2）。 */
export const failures: FailureTexts = {
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
      'カードをお返しし、ケーブルを差し直してください。',
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
    steps: ['直るまで読み取れません。', '管理者：kazasu doctor で該当ファイルを確認します。'],
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
      '有効期限を判断できないため、直るまで「要確認」になります。',
      '管理者：日時を合わせます。',
    ],
    who: 'administrator',
  },
  'bridge-missing': {
    title: '読み取りの部品が入っていません',
    steps: [
      '管理者：インストールをやり直すか、kazasu doctor の案内に従います。',
      '練習モードは使えます。',
    ],
    who: 'administrator',
  },
  'wrong-verification-number': {
    title: '番号がカードと合いません',
    steps: [
      'カードの表を見て、もう一度入力してください。',
      '多いまちがい：年が西暦になっている、月日の0が抜けている、電子証明書の有効期限を見ている。',
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
    steps: ['もう一度入力してもらってください。', '続けてまちがえると、使えなくなります。'],
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
    steps: ['窓口で、カードの表の番号で読み取れます。'],
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
  'no-medium-in-time': {
    title: '時間内に置かれませんでした',
    steps: ['入力した番号は消しました。'],
    who: 'clerk',
  },
  'several-media': {
    title: '2枚以上のカードが重なっています',
    steps: [
      '1枚だけ置いてもらってください。',
      'スマホのケースの交通系ICカードも確かめてください。',
    ],
    who: 'visitor',
  },
  'medium-not-allowed': {
    title: 'この手続きでは使えない種類です',
    steps: ['この受付では、別のもの（カードまたはスマートフォン）でお願いしてください。'],
    who: 'visitor',
  },
  'juki-card': {
    title: '住民基本台帳カードです',
    steps: ['読み取れません。2025年12月28日までに、すべて有効期限が切れています。'],
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
      'スマホのケースに入っていないか、確かめてください。',
    ],
    who: 'visitor',
  },
  'unknown-medium': {
    title: '読み取れない種類のカードです',
    steps: ['銀行のカードや診察券ではないか、確かめてください。'],
    who: 'visitor',
  },
  'wallet-not-opened': {
    title: 'スマートフォンで身分証が開かれていません',
    steps: ['iPhoneは横のボタンを2回、Androidはウォレットから身分証を選んでもらってください。'],
    who: 'visitor',
  },
  'phone-needs-bluetooth': {
    title: 'このスマートフォンはBluetoothで送ります',
    steps: ['このパソコンでは受け取れません。カードでお願いしてください。'],
    who: 'visitor',
  },
  'phone-did-not-connect': {
    title: 'スマートフォンとつながりませんでした',
    steps: ['スマートフォンのBluetoothがオンか、ケースや金属の台でないかを確かめてください。'],
    who: 'visitor',
  },
  'phone-declined': {
    title: '送信を取りやめられました',
    steps: ['問題ではありません。理由は聞かず、別の方法をご案内ください。'],
    who: 'clerk',
  },
  'nothing-returned': {
    title: '何も届きませんでした',
    steps: ['証明の期限切れや利用停止の場合があります。カードでお願いしてください。'],
    who: 'visitor',
  },
  'document-not-on-phone': {
    title: 'このスマートフォンには身分証が入っていません',
    steps: [
      '機種変更のあとは、新しい端末で設定し直しが必要です。',
      '15歳未満の方は設定できません。',
    ],
    who: 'visitor',
  },
  'items-missing': {
    title: '必要な情報がそろいませんでした',
    steps: ['別の本人確認書類でお願いしてください。'],
    who: 'visitor',
  },
  'consent-timeout': {
    title: '確認の操作がないため終わりました',
    steps: ['お困りでないか、お声がけください。'],
    who: 'clerk',
  },
  'removed-too-early': {
    title: '途中で離れました',
    steps: ['もう一度置いてもらってください。数秒かかります。'],
    who: 'visitor',
  },
  'link-lost': {
    title: '通信が切れました',
    steps: [
      '厚いケース、金属の台、重なったカードがないか、確かめてください。',
      'もう一度置いてもらってください。',
    ],
    who: 'visitor',
  },
  'read-timeout': {
    title: '読み取りに時間がかかりすぎました',
    steps: [
      '置き直してもらってください。',
      '置き直しても同じなら、カードの不具合の場合があります。',
    ],
    who: 'visitor',
  },
  cancelled: {
    title: '中止しました',
    steps: ['情報は残っていません。'],
    who: 'clerk',
  },
  'unexpected-answer': {
    title: 'カードの応答が正しくありません',
    steps: ['置き直してもらってください。', '続くときは、別の書類でお願いしてください。'],
    who: 'clerk',
  },
  'session-broken': {
    title: 'スマートフォンとの通信が乱れました',
    steps: ['もう一度近づけてもらってください。'],
    who: 'visitor',
  },
  'data-altered': {
    title: '記録が発行時の内容と一致しません',
    steps: [
      '置き直して、1回だけ試せます。同じなら、別の書類でお願いしてください。',
      '責任者に伝えてください。その場で疑いを口にしない、カードを取り上げない。',
    ],
    who: 'clerk',
  },
  'copy-suspected': {
    title: 'このカード自身の証明ができません',
    steps: [
      '置き直して、1回だけ試せます。同じなら、別の書類でお願いしてください。',
      '責任者に伝えてください。その場で疑いを口にしない、カードを取り上げない。',
    ],
    who: 'clerk',
  },
  'records-disagree': {
    title: '中の記録どうしが一致しません',
    steps: [
      '途中でカードが替わった場合にも出ます。置き直して、1回だけ試せます。',
      '責任者に伝えてください。その場で疑いを口にしない、カードを取り上げない。',
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
    steps: ['責任者に伝えてください。その場で疑いを口にしない、カードを取り上げない。'],
    who: 'clerk',
  },
  'internal-error': {
    title: '受付ソフトで問題が起きました',
    steps: ['表示と記憶は消しました。自動で始め直します。', '続くなら、管理者に連絡してください。'],
    who: 'administrator',
  },
};
