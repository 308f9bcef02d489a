import { kiosk } from './kiosk/en.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in English. */
export const en: VisitorTexts = {
  banner: {
    evaluation: 'Test in progress. Please do not place a real ID here.',
    training: 'Practice',
    development: 'Development',
  },
  ready: {
    title: 'Place your ID here',
    body: {
      card: 'Use your My Number Card.',
      phone: 'Use the My Number Card on your phone.',
      either: 'Use your My Number Card, or the My Number Card on your phone.',
    },
    myNumber: 'Your 12-digit My Number is not read.',
    or: 'or',
  },
  picture: {
    card: {
      'flat-pad': 'Lay the card on the mark with the photo facing up.',
      upright: 'Hold the card flat against the mark.',
      'slot-stand': 'Stand the card in the holder.',
      'built-in': 'Lay the card on the mark of the machine.',
    },
    phone: {
      'flat-pad': 'Lay the top of the phone on the mark.',
      upright: 'Hold the top of the phone against the mark.',
      'slot-stand': 'Hold the top of the phone against the mark on the stand.',
      'built-in': 'Hold the top of the phone against the mark of the machine.',
    },
    consent: 'Double-press the side button, then confirm with your face or finger.',
  },
  waitingForMedium: {
    title: 'Place your ID here',
    body: {
      card: 'Lay your My Number Card down with the photo facing up.',
      phone: 'Hold your phone at the mark.',
      either: 'Place your My Number Card or your phone here.',
    },
  },
  waitingForNumber: { title: 'We are checking your card', body: 'Please leave it there.' },
  engaging: { title: 'Phone found', body: 'Please hold still.' },
  consent: {
    title: 'Look at your phone',
    body: 'Check what will be sent and approve it. You may also decline.',
    inHand: 'You may pick up your phone. Please look at its screen.',
    hint: {
      1: 'Does your phone ask you to confirm?',
      2: 'If you need help, please ask a member of staff.',
    },
    hintUnattended: 'If you need to stop, press “Stop”.',
    sending: 'To be sent: {{items}}',
  },
  reading: {
    'my-number-card': { title: 'Reading', body: 'Please do not move the card.' },
    mdoc: { title: 'Receiving', body: 'Keep your phone nearby.' },
    unknown: { title: 'Reading', body: 'Please leave it there until this is finished.' },
  },
  verifying: { title: 'Just a moment' },
  shown: {
    title: 'Finished',
    take: { 'my-number-card': 'Please take your card.', mdoc: 'Please take your phone.' },
    staffChecks: 'A member of staff is checking. One moment, please.',
  },
  message: {
    staff: 'A member of staff will help you. One moment, please.',
    'card-again': 'Place your card again and leave it there.',
    'phone-again': 'Hold your phone here again.',
    'one-only': 'Place only one. Please take cards out of the phone case.',
    'which-card': 'This card cannot be used here. Please use your My Number Card.',
    'open-wallet': 'Open your ID on the phone first, then hold it here.',
    bluetooth: 'Turn on Bluetooth on your phone and try again.',
    declined: 'Nothing was sent. We received no information.',
    'not-on-phone':
      'We could not receive your ID from this phone. If you have the card, please use it.',
    'timed-out': 'Time ran out. Please start again.',
    'pin-wrong': 'The PIN does not match.',
    'pin-stop': 'To protect your card, we stopped here. Please go to the counter.',
    'other-way': 'We will help you another way. A member of staff will explain.',
    'need-card': 'The card itself is needed for this procedure.',
  },
  messageUnattended: {
    staff: 'This machine cannot read it right now.',
    'other-way': 'You cannot continue on this machine. Please use another way.',
  },
  removal: {
    'my-number-card': { title: 'Please do not forget your card' },
    mdoc: { title: 'Please do not forget your phone' },
    unknown: { title: 'Please take what you placed here' },
  },
  wiping: { title: 'The information on this screen has been cleared', body: 'Thank you.' },
  paused: { title: 'This counter is closed' },
  setupProblem: { title: 'Not available right now', body: 'Please ask a member of staff.' },

  notice: {
    title: 'About the information we check',
    items: 'We check: {{items}}',
    asks: {
      named: '{{organization}} will check: {{items}}',
      unnamed: 'This counter will check: {{items}}',
    },
    purpose: 'Purpose: {{purpose}}',
    kept: {
      nothing: 'Nothing is stored. It disappears from the screen within {{seconds}} seconds.',
      inSystem: 'Entered into {{system}}: {{items}}. Nothing stays on this machine.',
      here: 'Kept at this counter: {{items}}.',
    },
    myNumberAndPin: 'Your My Number and your PIN are not read.',
    myNumber: 'Your My Number is not read.',
    otherWay: 'If you prefer another way, please tell the staff.',
    otherWayUnattended: 'If you prefer another way, press “Stop”.',
    legalBasis: 'Legal basis',
  },
  item: {
    name: 'name',
    address: 'address',
    birthDate: 'date of birth',
    sex: 'sex',
    portrait: 'photo of the face',
    ageOver: 'whether you are {{years}} or older',
  },

  button: {
    details: 'Details',
    phoneHelp: 'Using your phone',
    speechOn: 'Turn speech on',
    speechOff: 'Turn speech off',
    noVoice: 'No speech available',
    language: 'Language',
    close: 'Close',
    back: 'Back',
    backToStaff: 'Back to the staff screen (F2)',
  },
  writing: 'We can communicate in writing',

  phoneHelp: {
    title: 'How to use your phone',
    iphone: [
      'Make sure Bluetooth is on.',
      'Double-press the side button (Home button on models with one).',
      'Choose your My Number Card; use Face ID or Touch ID if asked.',
      'Hold the top of the iPhone at the mark.',
      'Check what is sent; double-press the side button and confirm with Face ID or Touch ID.',
    ],
    android: [
      'Make sure Bluetooth and NFC are on.',
      'Open Google Wallet and choose your ID.',
      'Hold the back of the phone at the mark (the spot differs by model).',
      'Follow the phone’s screen to confirm that it is you.',
    ],
    inHand: 'Once connected, you may hold the phone in your hand.',
    passcode:
      'A passcode cannot be used to send. If you cannot use Face ID or Touch ID, please use your card.',
    troubleTitle: 'If it does not work',
    trouble: [
      'Take off the phone case',
      'Hold it at the mark for a full second',
      'Keep other cards away from the phone',
    ],
    newPhone: 'After changing phones, you need to set it up again on the new phone.',
  },

  kiosk,

  speech: {
    place: 'Please place your ID here.',
    hold: 'Please hold still.',
    phone: 'Please look at your phone.',
    take: 'Finished. Please take it with you.',
    staff: 'A member of staff will come.',
  },
};
