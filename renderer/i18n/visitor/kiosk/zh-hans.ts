import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Chinese, simplified characters. */
export const kiosk: KioskTexts = {
  attract: { title: '请触摸屏幕开始', body: '需要使用个人编号卡（My Number Card）。' },
  doubted: { title: '您还在操作吗？', stillHere: '继续' },
  place: { title: '请将身份证件放在这里', body: '完成之前请不要移动。' },
  pin: {
    title: '请输入4位数字密码',
    body: '这是您领取卡片时设定的4位数字密码（用于读取卡面文字信息）。',
    warning: '连续输错3次后，需要到市区町村的窗口办理手续。',
    tries: '还可以输入：{{n}}次',
    entered: '4位中已输入{{n}}位',
  },
  result: {
    named: '已读取{{name}}的信息',
    unnamed: '已读取信息',
  },
  content: {
    address: '住址',
    birthDate: '出生日期',
    sex: '性别',
    age: '{{age}}岁',
    ageBetween: '{{min}}至{{max}}岁',
    dateInPart: '（部分没有记录）',
    ageOver: '已满{{years}}岁',
    ageNotOver: '未能确认是否年满{{years}}岁',
    sexValue: { male: '男', female: '女', 'not-applicable': '不适用', unknown: '不明' },
  },
  button: {
    start: '开始',
    goOn: '下一步',
    quit: '停止',
    confirm: '确定',
    eraseOne: '删除1位',
    showContents: '查看内容',
    hideContents: '隐藏内容',
    retry: '再试一次',
    finish: '结束',
  },
  help: '如需帮助，请告诉附近的工作人员。',
};
