import type { help as japanese } from '../../ja/clerk/help.ts';
import type { Same } from './same.ts';

/** Texts of the help (F1). */
export const help: Same<typeof japanese> = {
  title: 'Help',
  tab: {
    say: 'What to say',
    number: 'Typing the number',
    face: 'Comparing the face',
    phone: 'Phones',
    trouble: 'If it does not work',
    keys: 'Keys',
    unknown: 'What cannot be known here',
  },
  say: {
    card: {
      when: 'With a card',
      words: {
        'flat-pad': 'Please place it here with the photo up, and leave it there until the end.',
        upright: 'Please hold it here with the photo facing you, and keep it there until the end.',
        'slot-stand':
          'Please stand it here with the photo facing you, and leave it there until the end.',
        'built-in':
          'Please place it inside the frame with the photo up, and leave it there until the end.',
      },
    },
    phone: {
      when: 'With a phone',
      words: 'Please open your My Number Card first, then hold the top of the phone here.',
    },
    consent: {
      when: 'Once connected',
      words: 'Please pick it up and look at the screen. If it is all right with you, approve it.',
    },
    finished: { when: 'At the end', words: 'Thank you. Please take it.' },
    otherWay: {
      when: 'If it cannot be read',
      words: 'The machine cannot read it, so we will help you another way.',
    },
  },
  sayNote: 'Never turn the card over: the My Number is on its back. Never ask for a PIN either.',
  number: {
    colleague:
      'Look at the front of the card and type the birth date (6 digits, year as printed), the year of expiry (4 digits) and the security code (4 digits). It is not the PIN, so there is no need to ask the visitor.',
    mistakesTitle: 'If it does not match: the usual mistakes',
    mistakes: [
      'Western year for an era year. 平成元年 is 01; where 1980 is printed, type 80.',
      '00 for the first year of an era (it is 01), or a missing 0 (March is 03).',
      'The expiry of the electronic certificate, written by hand, for that of the card.',
      '1 and 7, 0 and 6, or 3 and 8 confused.',
      'The card of another member of the family.',
      'Expiry extended in the amendment panel: first the printed year, then that of the panel. If neither matches, help the visitor another way.',
    ],
    note: 'The screen tells when few tries are left. The last one is never used without being confirmed.',
  },
  face: [
    '"Confirmed" means that the record is genuine. Whether this is the person, you decide by comparing photo and face.',
    'Mask or hat: ask "May I see your face, please?"',
    'The photo can be 10 years old (5 years for those under 18). The photo in the chip is monochrome.',
    'If the print differs from the screen, look at the amendment panel: it holds a new address or name.',
    'In doubt, do not decide alone: ask your supervisor. If it is another person, press "Does not match".',
  ],
  phone: {
    iphoneTitle: 'What to ask iPhone users',
    iphone: [
      'Make sure Bluetooth is on.',
      'Double-press the side button (Home button on models with one).',
      'Choose the My Number Card; use Face ID or Touch ID if asked.',
      'Hold the top of the iPhone at the mark. Once connected, it may be picked up.',
      'Check what is sent; double-press the side button and confirm with Face ID or Touch ID.',
    ],
    androidTitle: 'What to ask Android users',
    android: [
      'Make sure Bluetooth and NFC are on.',
      'Open Google Wallet and choose the ID.',
      'Hold the middle of the back at the mark (the spot differs by model).',
      "Follow the phone's screen to confirm.",
    ],
    askedTitle: 'If you are asked',
    asked: [
      '"Nothing is read from your phone by itself. Your own screen always shows first what will be sent, and you may decline."',
      '"Your 12-digit My Number is not read."',
    ],
    troubleTitle: 'If the phone does not react',
    trouble: [
      'Take off the case, keep other cards away, hold it calmly for a second.',
      'A passcode does not work. Ask those who cannot use face or finger for the card.',
      'A new phone has to be set up again. Before the old one is given away, the card has to be removed from it.',
    ],
  },
  trouble: {
    first: [
      'Take it out of thick cases and holders, separate stacked cards, do not move it until the end.',
      'Declining is no problem. Do not ask why; offer another way.',
    ],
    refusedTitle: 'If it says "This document cannot be accepted"',
    refused: [
      'Say only: "The machine cannot read it, so we will help you another way."',
      'Do not voice any suspicion. Do not keep the card or the phone.',
      'Tell your supervisor the code on the screen (such as K-501).',
    ],
    codeTitle: 'What to tell the administrator',
    code: [
      'The code on the screen (K- and three digits)',
      'Card or phone, what you were doing, and how often it happened',
      "No need to tell the visitor's name or the card's number.",
    ],
  },
  keys: {
    Esc: 'Cancel; close what is open',
    F1: 'Open and close this help',
    F2: 'Show to the visitor (with one screen only)',
    F6: 'Open and close the list of checks',
    F8: 'Keep the result longer',
    F9: 'Next visitor',
    F12: 'Away, and back',
  },
  unknown: {
    insurance: {
      what: 'Health insurance',
      instead: 'Check it with マイナ保険証 (online) or the 資格確認書.',
    },
    lost: {
      what: 'Reports of loss or suspension',
      instead: 'A reported card says "Confirmed" as well. Always compare the face.',
    },
    certificate: {
      what: 'Expiry or revocation of the electronic certificates',
      instead: 'They are not read. Their expiry is not that of the card.',
    },
    revoked: {
      what: "Revocation of a phone's record",
      instead: 'The phone is meant to check that before it sends. It cannot be known here.',
    },
  },
};
