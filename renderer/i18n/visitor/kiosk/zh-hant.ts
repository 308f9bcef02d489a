import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Chinese, traditional characters. */
export const kiosk: KioskTexts = {
  attract: { title: '請觸碰螢幕開始', body: '需要使用個人編號卡（My Number Card）。' },
  doubted: { title: '您還在操作嗎？', stillHere: '繼續' },
  place: { title: '請將身分證件放在這裡', body: '完成之前請不要移動。' },
  pin: {
    title: '請輸入4位數字密碼',
    body: '這是您領取卡片時設定的4位數字密碼（用於讀取卡面文字資訊）。',
    warning: '連續輸錯3次後，需要到市區町村的窗口辦理手續。',
    tries: '還可以輸入：{{n}}次',
    entered: '4位中已輸入{{n}}位',
  },
  result: {
    named: '已讀取{{name}}的資訊',
    unnamed: '已讀取資訊',
  },
  content: {
    address: '住址',
    birthDate: '出生日期',
    sex: '性別',
    age: '{{age}}歲',
    ageBetween: '{{min}}至{{max}}歲',
    dateInPart: '（部分沒有記錄）',
    ageOver: '已滿{{years}}歲',
    ageNotOver: '未能確認是否年滿{{years}}歲',
    sexValue: { male: '男', female: '女', 'not-applicable': '不適用', unknown: '不明' },
  },
  button: {
    start: '開始',
    goOn: '下一步',
    quit: '停止',
    confirm: '確定',
    eraseOne: '刪除1位',
    showContents: '查看內容',
    hideContents: '隱藏內容',
    retry: '再試一次',
    finish: '結束',
  },
  help: '如需協助，請告訴附近的工作人員。',
};
