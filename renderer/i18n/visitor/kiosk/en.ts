import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in English. */
export const kiosk: KioskTexts = {
  attract: { title: 'Touch the screen to start', body: 'You will use your My Number Card.' },
  doubted: { title: 'Are you still there?', stillHere: 'Continue' },
  place: { title: 'Place your ID here', body: 'Leave it there until this is finished.' },
  pin: {
    title: 'Enter your 4-digit PIN',
    body: 'The 4 digits you chose when you received the card (the one for card text entry).',
    warning: 'After three wrong tries in a row it is locked. Then you must visit your city office.',
    tries: 'Tries left: {{n}}',
    entered: 'Digits entered: {{n}} of 4',
  },
  result: {
    named: 'The information of {{name}} was read',
    unnamed: 'The information was read',
  },
  content: {
    address: 'Address',
    birthDate: 'Date of birth',
    sex: 'Sex',
    age: 'Age {{age}}',
    ageBetween: 'Age {{min}} to {{max}}',
    dateInPart: '(not recorded in full)',
    ageOver: '{{years}} or older',
    ageNotOver: 'Could not be confirmed: {{years}} or older',
    sexValue: {
      male: 'Male',
      female: 'Female',
      'not-applicable': 'Not applicable',
      unknown: 'Not known',
    },
  },
  button: {
    start: 'Start',
    goOn: 'Next',
    quit: 'Stop',
    confirm: 'OK',
    eraseOne: 'Delete one',
    showContents: 'Show details',
    hideContents: 'Hide details',
    retry: 'Try again',
    finish: 'Finish',
  },
  help: 'If you need help, please ask a member of staff nearby.',
};
