import { kiosk } from './kiosk/ko.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Korean. */
export const ko: VisitorTexts = {
  banner: {
    evaluation: '시험 운영 중입니다. 실제 신분증은 올려놓지 마세요.',
    training: '연습',
    development: '개발용',
  },
  ready: {
    title: '신분증을 여기에 올려놓아 주세요',
    body: {
      card: '마이넘버카드를 사용할 수 있습니다.',
      phone: '스마트폰의 마이넘버카드를 사용할 수 있습니다.',
      either: '마이넘버카드 또는 스마트폰의 마이넘버카드를 사용할 수 있습니다.',
    },
    myNumber: '마이넘버(12자리 번호)는 읽지 않습니다.',
    or: '또는',
  },
  picture: {
    card: {
      'flat-pad': '사진이 있는 면을 위로 하여 카드를 마크 위에 올려놓습니다.',
      upright: '카드를 마크에 딱 붙입니다.',
      'slot-stand': '카드를 받침대에 꽂아 세웁니다.',
      'built-in': '카드를 기기의 마크 위에 올려놓습니다.',
    },
    phone: {
      'flat-pad': '스마트폰의 윗부분을 마크 위에 올려놓습니다.',
      upright: '스마트폰의 윗부분을 마크에 댑니다.',
      'slot-stand': '스마트폰의 윗부분을 받침대의 마크에 댑니다.',
      'built-in': '스마트폰의 윗부분을 기기의 마크에 댑니다.',
    },
    consent: '스마트폰의 측면 버튼을 두 번 누르고 얼굴이나 지문으로 확인합니다.',
  },
  waitingForMedium: {
    title: '신분증을 여기에 올려놓아 주세요',
    body: {
      card: '사진이 있는 면을 위로 하여 마이넘버카드를 올려놓아 주세요.',
      phone: '스마트폰을 마크에 대 주세요.',
      either: '마이넘버카드나 스마트폰을 올려놓아 주세요.',
    },
  },
  waitingForNumber: { title: '카드를 확인하고 있습니다', body: '그대로 기다려 주세요.' },
  engaging: { title: '스마트폰을 찾았습니다', body: '움직이지 마세요.' },
  consent: {
    title: '스마트폰 화면을 봐 주세요',
    body: '보낼 내용을 확인하고 괜찮으면 승인해 주세요. 보내지 않아도 됩니다.',
    inHand: '스마트폰을 손에 들고 화면을 봐 주세요.',
    hint: {
      1: '스마트폰에 확인 화면이 나왔습니까?',
      2: '도움이 필요하시면 직원에게 말씀해 주세요.',
    },
    hintUnattended: '그만두시려면 ‘그만하기’를 눌러 주세요.',
    sending: '보낼 정보: {{items}}',
  },
  reading: {
    'my-number-card': { title: '읽고 있습니다', body: '카드를 움직이지 마세요.' },
    mdoc: { title: '받고 있습니다', body: '스마트폰을 가까이에 두세요.' },
    unknown: { title: '읽고 있습니다', body: '끝날 때까지 그대로 두세요.' },
  },
  verifying: { title: '잠시만 더 기다려 주세요' },
  shown: {
    title: '읽기가 끝났습니다',
    take: {
      'my-number-card': '카드를 가져가 주세요.',
      mdoc: '스마트폰을 가져가 주세요.',
    },
    staffChecks: '직원이 확인하고 있습니다. 잠시 기다려 주세요.',
  },
  message: {
    staff: '직원이 안내해 드리겠습니다. 잠시 기다려 주세요.',
    'card-again': '카드를 다시 올려놓아 주세요. 끝날 때까지 움직이지 마세요.',
    'phone-again': '스마트폰을 다시 여기에 대 주세요.',
    'one-only': '하나만 올려놓아 주세요. 휴대폰 케이스에 카드가 있으면 빼 주세요.',
    'which-card': '이 카드는 여기에서 사용할 수 없습니다. 마이넘버카드를 올려놓아 주세요.',
    'open-wallet': '스마트폰에서 먼저 신분증을 연 다음 여기에 대 주세요.',
    bluetooth: '스마트폰의 블루투스를 켜고 다시 대 주세요.',
    declined: '보내지 않았습니다. 정보를 받지 않았습니다.',
    'not-on-phone': '이 스마트폰에서는 받을 수 없었습니다. 카드가 있으면 카드를 올려놓아 주세요.',
    'timed-out': '시간이 지났습니다. 처음부터 다시 해 주세요.',
    'pin-wrong': '비밀번호가 맞지 않습니다.',
    'pin-stop': '카드를 보호하기 위해 여기서 멈췄습니다. 창구를 이용해 주세요.',
    'other-way': '다른 방법으로 안내해 드리겠습니다. 직원이 설명해 드립니다.',
    'need-card': '이 절차에는 실물 카드가 필요합니다.',
  },
  messageUnattended: {
    staff: '지금은 이 기기에서 읽을 수 없습니다.',
    'other-way': '이 기기에서는 계속할 수 없습니다. 다른 방법을 이용해 주세요.',
  },
  removal: {
    'my-number-card': { title: '카드를 잊지 말고 가져가 주세요' },
    mdoc: { title: '스마트폰을 잊지 말고 가져가 주세요' },
    unknown: { title: '올려놓은 것을 잊지 말고 가져가 주세요' },
  },
  wiping: { title: '이 화면의 정보를 지웠습니다', body: '감사합니다.' },
  paused: { title: '이 창구는 쉬는 중입니다' },
  setupProblem: { title: '지금은 사용할 수 없습니다', body: '직원에게 말씀해 주세요.' },

  notice: {
    title: '확인하는 정보에 대하여',
    items: '확인하는 정보: {{items}}',
    asks: {
      named: '{{organization}}에서 확인하는 정보: {{items}}',
      unnamed: '이 창구에서 확인하는 정보: {{items}}',
    },
    purpose: '이용 목적: {{purpose}}',
    kept: {
      nothing: '정보를 저장하지 않습니다. 늦어도 {{seconds}}초 안에 화면에서 자동으로 사라집니다.',
      inSystem: '{{system}}에 등록하는 정보: {{items}}. 이 기기에는 남지 않습니다.',
      here: '이 창구에서 보관하는 정보: {{items}}.',
    },
    myNumberAndPin: '마이넘버와 비밀번호는 읽지 않습니다.',
    myNumber: '마이넘버는 읽지 않습니다.',
    otherWay: '다른 방법을 원하시면 직원에게 말씀해 주세요.',
    otherWayUnattended: '다른 방법을 원하시면 ‘그만하기’를 눌러 주세요.',
    legalBasis: '법적 근거',
  },
  item: {
    name: '이름',
    address: '주소',
    birthDate: '생년월일',
    sex: '성별',
    portrait: '얼굴 사진',
    ageOver: '만 {{years}}세 이상 여부',
  },

  button: {
    details: '자세히',
    phoneHelp: '스마트폰 사용법',
    speechOn: '음성 켜기',
    speechOff: '음성 끄기',
    noVoice: '음성이 없습니다',
    language: '언어 / Language',
    close: '닫기',
    back: '뒤로',
    backToStaff: '직원 화면으로 (F2)',
  },
  writing: '필담이 가능합니다',

  phoneHelp: {
    title: '스마트폰 사용법',
    iphone: [
      '블루투스가 켜져 있는지 확인합니다.',
      '측면 버튼을 두 번 누릅니다(홈 버튼이 있는 기종은 홈 버튼을 두 번).',
      '마이넘버카드를 선택합니다. 얼굴이나 지문 확인이 나오면 확인합니다.',
      'iPhone의 윗부분을 마크에 댑니다.',
      '보낼 내용을 보고 괜찮으면 측면 버튼을 두 번 누르고 얼굴이나 지문으로 확인합니다.',
    ],
    android: [
      '블루투스와 NFC가 켜져 있는지 확인합니다.',
      'Google 지갑을 열고 신분증을 선택합니다.',
      '스마트폰 뒷면 가운데를 마크에 댑니다(위치는 기종마다 다릅니다).',
      '화면 안내에 따라 본인 확인을 합니다.',
    ],
    inHand: '연결된 뒤에는 손에 들고 있어도 됩니다.',
    passcode:
      '화면 잠금 암호로는 보낼 수 없습니다. 얼굴이나 지문을 쓸 수 없는 분은 카드를 사용해 주세요.',
    troubleTitle: '잘되지 않을 때',
    trouble: ['케이스를 벗깁니다', '천천히 1초 동안 댑니다', '다른 카드를 멀리 둡니다'],
    newPhone: '스마트폰을 바꾼 뒤에는 새 스마트폰에서 다시 설정해야 합니다.',
  },

  kiosk,

  speech: {
    place: '신분증을 여기에 올려놓아 주세요.',
    hold: '움직이지 마세요.',
    phone: '스마트폰 화면을 봐 주세요.',
    take: '끝났습니다. 가져가 주세요.',
    staff: '직원이 곧 옵니다.',
  },
};
