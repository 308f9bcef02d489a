import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Korean. */
export const kiosk: KioskTexts = {
  attract: { title: '화면을 눌러 시작해 주세요', body: '마이넘버카드를 사용합니다.' },
  doubted: { title: '아직 사용 중이십니까?', stillHere: '계속하기' },
  place: { title: '신분증을 여기에 올려놓아 주세요', body: '끝날 때까지 그대로 두세요.' },
  pin: {
    title: '비밀번호 4자리를 눌러 주세요',
    body: '카드를 받을 때 정한 숫자 4자리 번호입니다(카드 표면 정보 입력용).',
    warning: '3번 연속으로 틀리면 시구정촌 창구에서 절차가 필요합니다.',
    tries: '남은 횟수: {{n}}번',
    entered: '4자리 중 {{n}}자리를 입력했습니다',
  },
  result: {
    named: '{{name}} 님의 정보를 읽었습니다',
    unnamed: '정보를 읽었습니다',
  },
  content: {
    address: '주소',
    birthDate: '생년월일',
    sex: '성별',
    age: '{{age}}세',
    ageBetween: '{{min}}~{{max}}세',
    dateInPart: '(일부 기록 없음)',
    ageOver: '만 {{years}}세 이상입니다',
    ageNotOver: '만 {{years}}세 이상인지 확인하지 못했습니다',
    sexValue: { male: '남', female: '여', 'not-applicable': '해당 없음', unknown: '알 수 없음' },
  },
  button: {
    start: '시작하기',
    goOn: '다음',
    quit: '그만하기',
    confirm: '확인',
    eraseOne: '한 자리 지우기',
    showContents: '내용 보기',
    hideContents: '내용 숨기기',
    retry: '다시 하기',
    finish: '마치기',
  },
  help: '도움이 필요하시면 가까운 직원에게 말씀해 주세요.',
};
