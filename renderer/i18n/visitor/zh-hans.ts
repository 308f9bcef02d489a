import { kiosk } from './kiosk/zh-hans.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Chinese, simplified characters. */
export const zhHans: VisitorTexts = {
  banner: {
    evaluation: '测试中。请勿放置真实的身份证件。',
    training: '练习',
    development: '开发用',
  },
  ready: {
    title: '请将身份证件放在这里',
    body: {
      card: '可以使用个人编号卡（My Number Card）。',
      phone: '可以使用手机里的个人编号卡（My Number Card）。',
      either: '可以使用个人编号卡（My Number Card），或手机里的个人编号卡。',
    },
    myNumber: '不会读取您的个人编号（12位数字）。',
    or: '或',
  },
  picture: {
    card: {
      'flat-pad': '将卡片有照片的一面朝上，放在标记上。',
      upright: '将卡片平贴在标记上。',
      'slot-stand': '将卡片插入支架立好。',
      'built-in': '将卡片放在机器的标记上。',
    },
    phone: {
      'flat-pad': '将手机的上端放在标记上。',
      upright: '将手机的上端贴近标记。',
      'slot-stand': '将手机的上端贴近支架上的标记。',
      'built-in': '将手机的上端贴近机器的标记。',
    },
    consent: '连按两下手机侧边按钮，再用面容或指纹确认。',
  },
  waitingForMedium: {
    title: '请将身份证件放在这里',
    body: {
      card: '请将个人编号卡有照片的一面朝上放好。',
      phone: '请将手机贴近标记。',
      either: '请放置个人编号卡或手机。',
    },
  },
  waitingForNumber: { title: '正在确认您的卡片', body: '请保持不动，稍候片刻。' },
  engaging: { title: '已找到手机', body: '请不要移动。' },
  consent: {
    title: '请看手机屏幕',
    body: '请查看要发送的内容，同意的话请确认。您也可以选择不发送。',
    inHand: '您可以拿起手机，请看手机屏幕。',
    hint: {
      1: '手机上出现确认画面了吗？',
      2: '如需帮助，请告诉工作人员。',
    },
    hintUnattended: '如需停止，请按“停止”。',
    sending: '将发送的信息：{{items}}',
  },
  reading: {
    'my-number-card': { title: '正在读取', body: '请不要移动卡片。' },
    mdoc: { title: '正在接收', body: '请将手机放在附近。' },
    unknown: { title: '正在读取', body: '完成之前请不要移动。' },
  },
  verifying: { title: '请再稍等一下' },
  shown: {
    title: '读取完成',
    take: { 'my-number-card': '请取回您的卡片。', mdoc: '请取回您的手机。' },
    staffChecks: '工作人员正在确认。请稍候。',
  },
  message: {
    staff: '工作人员会来协助您。请稍候。',
    'card-again': '请再放一次卡片。完成之前请不要移动。',
    'phone-again': '请再次将手机贴近这里。',
    'one-only': '请只放一样。手机壳里如有卡片，请取出。',
    'which-card': '这张卡不能在这里使用。请放置个人编号卡（My Number Card）。',
    'open-wallet': '请先在手机上打开身份证件，再贴近这里。',
    bluetooth: '请打开手机的蓝牙，再次贴近这里。',
    declined: '没有发送。我们没有收到任何信息。',
    'not-on-phone': '未能从这部手机接收。如果您带着卡片，请放置卡片。',
    'timed-out': '时间已到。请从头开始。',
    'pin-wrong': '密码不正确。',
    'pin-stop': '为了保护您的卡片，在此停止。请前往窗口办理。',
    'other-way': '我们将用其他方法为您办理。工作人员会向您说明。',
    'need-card': '办理此手续需要实体卡片。',
  },
  messageUnattended: {
    staff: '这台机器现在无法读取。',
    'other-way': '在这台机器上无法继续。请使用其他方法。',
  },
  removal: {
    'my-number-card': { title: '请别忘记取回卡片' },
    mdoc: { title: '请别忘记取回手机' },
    unknown: { title: '请别忘记取回您放的物品' },
  },
  wiping: { title: '已清除此屏幕上的信息', body: '谢谢。' },
  paused: { title: '此窗口暂停服务' },
  setupProblem: { title: '现在暂时不能使用', body: '请告诉工作人员。' },

  notice: {
    title: '关于要确认的信息',
    items: '要确认的信息：{{items}}',
    asks: {
      named: '{{organization}}要确认的信息：{{items}}',
      unnamed: '此窗口要确认的信息：{{items}}',
    },
    purpose: '使用目的：{{purpose}}',
    kept: {
      nothing: '不保存信息。最长{{seconds}}秒后会自动从屏幕上消失。',
      inSystem: '登记到{{system}}的信息：{{items}}。不会留在这台机器上。',
      here: '在此窗口保存的信息：{{items}}。',
    },
    myNumberAndPin: '不会读取您的个人编号和密码。',
    myNumber: '不会读取您的个人编号。',
    otherWay: '如果您希望用其他方法，请告诉工作人员。',
    otherWayUnattended: '如果您希望用其他方法，请按“停止”。',
    legalBasis: '法律依据',
  },
  item: {
    name: '姓名',
    address: '住址',
    birthDate: '出生日期',
    sex: '性别',
    portrait: '面部照片',
    ageOver: '是否年满{{years}}岁',
  },

  button: {
    details: '详细说明',
    phoneHelp: '手机使用方法',
    speechOn: '打开语音',
    speechOff: '关闭语音',
    noVoice: '没有语音',
    language: '语言 / Language',
    close: '关闭',
    back: '返回',
    backToStaff: '返回工作人员画面（F2）',
  },
  writing: '可以笔谈',

  phoneHelp: {
    title: '手机使用方法',
    iphone: [
      '确认蓝牙已打开。',
      '连按两下侧边按钮（有主屏幕按钮的机型，请按主屏幕按钮）。',
      '选择个人编号卡。如果要求面容或指纹确认，请进行确认。',
      '将iPhone的上端贴近标记。',
      '查看要发送的内容，同意的话连按两下侧边按钮，再用面容或指纹确认。',
    ],
    android: [
      '确认蓝牙和NFC已打开。',
      '打开Google钱包，选择身份证件。',
      '将手机背面中央贴近标记（位置因机型而异）。',
      '按照手机屏幕的提示确认是您本人。',
    ],
    inHand: '连接之后，您可以把手机拿在手里。',
    passcode: '用锁屏密码不能发送。如果不能用面容或指纹，请使用卡片。',
    troubleTitle: '不顺利的时候',
    trouble: ['取下手机壳', '慢慢贴近，保持1秒', '让其他卡片远离手机'],
    newPhone: '更换手机后，需要在新手机上重新设置。',
  },

  kiosk,

  speech: {
    place: '请将身份证件放在这里。',
    hold: '请不要移动。',
    phone: '请看手机屏幕。',
    take: '完成了。请取回您的物品。',
    staff: '工作人员马上就来。',
  },
};
