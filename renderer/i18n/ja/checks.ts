import type { CheckTexts } from '../texts.ts';

/** 検証の内訳の文（ui-spec 6）。 */
export const checks: CheckTexts = {
  name: {
    'card.issuer-certificate': '写真の記録：市区町村の鍵が、国の鍵で証明されている',
    'card.record-signature': '写真・生年月日・性別・文字の画像が、発行時のまま',
    'card.chip-proof': '写真の記録：チップが本物（写しではない）',
    'card.text-issuer-certificate': '文字の記録：市区町村の鍵が、国の鍵で証明されている',
    'card.text-signature': '氏名・住所などの文字が、発行時のまま',
    'card.text-key-signature': '文字の記録：チップの鍵が、発行時のまま',
    'card.text-chip-proof': '文字の記録：チップが本物（写しではない）',
    'card.agreement': '2つの記録の生年月日と性別が同じ',
    'card.number-agrees': '入力した番号が、カードの記録と合う',
    'card.expiry': 'カードの有効期限',
    'card.expiry-signed': '有効期限の記録に発行者の署名がある',
    'card.not-stopped': '紛失・一時停止の届出の有無',
    'card.revocation': '発行用の鍵の取り消しの有無',
    'clock.plausible': 'このパソコンの日時',
  },
  reason: {
    'no-trust-anchor': '発行者の鍵が未登録です',
    'unknown-issuer': '登録された発行者ではありません',
    'certificate-signature-invalid': '国の鍵の署名が合いません',
    'signature-invalid': '署名が合いません',
    'digest-mismatch': '内容が署名と合いません',
    'proof-invalid': 'チップの答えが合いません',
    'birth-date-differs': '生年月日が違います',
    'sex-differs': '性別が違います',
    'one-application-read': '記録を1つだけ読み取ったため',
    'year-differs': '有効期限の年が違います',
    'birth-digits-differ': '生年月日が違います',
    'birth-date-partial': '生年月日の一部が記録されていません',
    past: '過ぎています',
    'expiry-not-read': '読み取っていません',
    'not-signed-by-issuer': 'この記録には署名がありません。印字と見比べてください',
    'not-available-offline': 'この方式では分かりません',
    'clock-implausible': '日時が正しくないようです',
  },
  notice: {
    'photo-not-displayable': '写真を表示できません。カードの写真とお顔を見比べてください。',
    'photo-absent':
      '写真のないカードです（1歳未満で申請したカード）。保護者の方を確認してください。',
    'glyph-missing': '文字の画像を表示できません。カードの印字を正しい表記として確認してください。',
    'wrong-before': 'このカードは、前に番号のまちがいがあります。',
  },
};
