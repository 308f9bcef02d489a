import type { SheetTexts } from './texts.ts';

const FACE_UP = 'Turn the side with the photo up.';
const FACE_TO_YOU = 'Turn the side with the photo towards you.';
const LEAVE = 'Leave it there until it is finished.';

/** The sheets' second language (ui-spec 5). */
export const sheets: SheetTexts = {
  evaluation: 'For evaluation (not certified yet)',
  evaluationNote: {
    sticker: 'A specimen for tests. Do not put it up at a counter.',
    'how-to-hold': 'Test in progress. Please do not place a real ID.',
  },
  sticker: {
    lines: ['My Number Card', 'on your phone'],
    ok: 'OK',
    note: 'Cut along the lines. This counter’s own sign: it shows no certification by the state or an issuer.',
  },
  hold: {
    title: {
      'flat-pad': 'Place your ID here',
      upright: 'Hold your ID here',
      'slot-stand': 'Stand your ID here',
      'built-in': 'Place your ID here',
    },
    usable: 'Use your My Number Card, or the My Number Card on your phone.',
    notRead: 'Your 12-digit My Number is not read.',
    card: 'Card',
    cardSteps: {
      'flat-pad': [FACE_UP, 'Lay the card on the mark.', LEAVE],
      upright: [
        FACE_TO_YOU,
        'Hold the card against the mark.',
        'Keep it there until it is finished.',
      ],
      'slot-stand': [FACE_TO_YOU, 'Stand the card in the groove.', LEAVE],
      'built-in': [FACE_UP, 'Lay the card inside the line.', LEAVE],
    },
    iphone: 'Phone (iPhone)',
    iphoneSteps: [
      'Make sure Bluetooth is on.',
      'Double-press the side button (Home button on models with one).',
      'Choose your My Number Card; use Face ID or Touch ID if asked.',
      'Hold the top of the iPhone at the mark.',
      'Check what is sent; double-press the side button and confirm with Face ID or Touch ID.',
    ],
    android: 'Phone (Android)',
    androidSteps: [
      'Make sure Bluetooth and NFC are on.',
      'Open Google Wallet and choose your ID.',
      'Hold the back of the phone at the mark (the spot differs by model).',
      'Follow the phone’s screen to confirm.',
    ],
    lift: 'Once it is connected you may pick up your phone.',
    noFace: 'If you cannot use your face or finger, please use the card.',
    trouble: 'If it does not work',
    troubleSteps: [
      'Take off the phone case.',
      'Hold it at the mark for a full second.',
      'Keep other cards away.',
    ],
    ask: 'Please ask a member of staff.',
    edge: 'For staff: cut along the dotted line and fix the notch right in front of the reading place, so that blind visitors find it with a finger along the paper’s edge.',
  },
};
