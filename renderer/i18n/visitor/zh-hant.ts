import { kiosk } from './kiosk/zh-hant.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Chinese, traditional characters. */
export const zhHant: VisitorTexts = {
  banner: {
    evaluation: '測試中。請勿放置真實的身分證件。',
    training: '練習',
    development: '開發用',
  },
  ready: {
    title: '請將身分證件放在這裡',
    body: {
      card: '可以使用個人編號卡（My Number Card）。',
      phone: '可以使用手機裡的個人編號卡（My Number Card）。',
      either: '可以使用個人編號卡（My Number Card），或手機裡的個人編號卡。',
    },
    myNumber: '不會讀取您的個人編號（12位數字）。',
    or: '或',
  },
  picture: {
    card: {
      'flat-pad': '將卡片有照片的一面朝上，放在標記上。',
      upright: '將卡片平貼在標記上。',
      'slot-stand': '將卡片插入支架立好。',
      'built-in': '將卡片放在機器的標記上。',
    },
    phone: {
      'flat-pad': '將手機的上端放在標記上。',
      upright: '將手機的上端貼近標記。',
      'slot-stand': '將手機的上端貼近支架上的標記。',
      'built-in': '將手機的上端貼近機器的標記。',
    },
    consent: '按兩下手機側邊按鈕，再用臉部或指紋確認。',
  },
  waitingForMedium: {
    title: '請將身分證件放在這裡',
    body: {
      card: '請將個人編號卡有照片的一面朝上放好。',
      phone: '請將手機貼近標記。',
      either: '請放置個人編號卡或手機。',
    },
  },
  waitingForNumber: { title: '正在確認您的卡片', body: '請保持不動，稍候片刻。' },
  engaging: { title: '已找到手機', body: '請不要移動。' },
  consent: {
    title: '請看手機螢幕',
    body: '請查看要傳送的內容，同意的話請確認。您也可以選擇不傳送。',
    inHand: '您可以拿起手機，請看手機螢幕。',
    hint: {
      1: '手機上出現確認畫面了嗎？',
      2: '如需協助，請告訴工作人員。',
    },
    hintUnattended: '如需停止，請按「停止」。',
    sending: '將傳送的資訊：{{items}}',
  },
  reading: {
    'my-number-card': { title: '正在讀取', body: '請不要移動卡片。' },
    mdoc: { title: '正在接收', body: '請將手機放在附近。' },
    unknown: { title: '正在讀取', body: '完成之前請不要移動。' },
  },
  verifying: { title: '請再稍等一下' },
  shown: {
    title: '讀取完成',
    take: { 'my-number-card': '請取回您的卡片。', mdoc: '請取回您的手機。' },
    staffChecks: '工作人員正在確認。請稍候。',
  },
  message: {
    staff: '工作人員會來協助您。請稍候。',
    'card-again': '請再放一次卡片。完成之前請不要移動。',
    'phone-again': '請再次將手機貼近這裡。',
    'one-only': '請只放一樣。手機殼裡如有卡片，請取出。',
    'which-card': '這張卡不能在這裡使用。請放置個人編號卡（My Number Card）。',
    'open-wallet': '請先在手機上開啟身分證件，再貼近這裡。',
    bluetooth: '請開啟手機的藍牙，再次貼近這裡。',
    declined: '沒有傳送。我們沒有收到任何資訊。',
    'not-on-phone': '未能從這支手機接收。如果您帶著卡片，請放置卡片。',
    'timed-out': '時間已到。請從頭開始。',
    'pin-wrong': '密碼不正確。',
    'pin-stop': '為了保護您的卡片，在此停止。請前往櫃檯辦理。',
    'other-way': '我們將用其他方式為您辦理。工作人員會向您說明。',
    'need-card': '辦理此手續需要實體卡片。',
  },
  messageUnattended: {
    staff: '這台機器現在無法讀取。',
    'other-way': '在這台機器上無法繼續。請使用其他方式。',
  },
  removal: {
    'my-number-card': { title: '請別忘記取回卡片' },
    mdoc: { title: '請別忘記取回手機' },
    unknown: { title: '請別忘記取回您放的物品' },
  },
  wiping: { title: '已清除此螢幕上的資訊', body: '謝謝您。' },
  paused: { title: '此櫃檯暫停服務' },
  setupProblem: { title: '現在暫時無法使用', body: '請告訴工作人員。' },

  notice: {
    title: '關於要確認的資訊',
    items: '要確認的資訊：{{items}}',
    asks: {
      named: '{{organization}}要確認的資訊：{{items}}',
      unnamed: '此櫃檯要確認的資訊：{{items}}',
    },
    purpose: '使用目的：{{purpose}}',
    kept: {
      nothing: '不保存資訊。最長{{seconds}}秒後會自動從螢幕上消失。',
      inSystem: '登錄到{{system}}的資訊：{{items}}。不會留在這台機器上。',
      here: '在此櫃檯保存的資訊：{{items}}。',
    },
    myNumberAndPin: '不會讀取您的個人編號和密碼。',
    myNumber: '不會讀取您的個人編號。',
    otherWay: '如果您希望用其他方式，請告訴工作人員。',
    otherWayUnattended: '如果您希望用其他方式，請按「停止」。',
    legalBasis: '法律依據',
  },
  item: {
    name: '姓名',
    address: '住址',
    birthDate: '出生日期',
    sex: '性別',
    portrait: '臉部照片',
    ageOver: '是否年滿{{years}}歲',
  },

  button: {
    details: '詳細說明',
    phoneHelp: '手機使用方法',
    speechOn: '開啟語音',
    speechOff: '關閉語音',
    noVoice: '沒有語音',
    language: '語言 / Language',
    close: '關閉',
    back: '返回',
    backToStaff: '返回工作人員畫面（F2）',
  },
  writing: '可以筆談',

  phoneHelp: {
    title: '手機使用方法',
    iphone: [
      '確認藍牙已開啟。',
      '按兩下側邊按鈕（有主畫面按鈕的機型，請按主畫面按鈕）。',
      '選擇個人編號卡。如果要求臉部或指紋確認，請進行確認。',
      '將iPhone的上端貼近標記。',
      '查看要傳送的內容，同意的話按兩下側邊按鈕，再用臉部或指紋確認。',
    ],
    android: [
      '確認藍牙和NFC已開啟。',
      '開啟Google錢包，選擇身分證件。',
      '將手機背面中央貼近標記（位置因機型而異）。',
      '依照手機螢幕的指示確認是您本人。',
    ],
    inHand: '連線之後，您可以把手機拿在手上。',
    passcode: '用螢幕鎖定密碼不能傳送。如果不能用臉部或指紋，請使用卡片。',
    troubleTitle: '不順利的時候',
    trouble: ['取下手機殼', '慢慢貼近，保持1秒', '讓其他卡片遠離手機'],
    newPhone: '更換手機後，需要在新手機上重新設定。',
  },

  kiosk,

  speech: {
    place: '請將身分證件放在這裡。',
    hold: '請不要移動。',
    phone: '請看手機螢幕。',
    take: '完成了。請取回您的物品。',
    staff: '工作人員馬上就來。',
  },
};
