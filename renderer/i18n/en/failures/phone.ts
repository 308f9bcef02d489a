import type { FailureText } from '../../texts.ts';

/** Texts of failures: phones. */
export const phone = {
  'wallet-not-opened': {
    title: 'The ID is not open on the phone',
    steps: [
      'iPhone: press the side button twice. Android: open the wallet. Then have the ID chosen.',
      'Once it is open, have the phone held there again.',
    ],
    who: 'visitor',
  },
  'phone-needs-bluetooth': {
    title: 'This phone sends by Bluetooth',
    steps: ['This computer cannot receive it. Ask for the card.'],
    who: 'visitor',
  },
  'phone-did-not-connect': {
    title: 'Phone did not connect',
    steps: [
      'Check that no case or metal desk is in the way, and that the screen of the phone is on.',
      'Have the phone held there again.',
    ],
    who: 'visitor',
  },
  'phone-declined': {
    title: 'Declined',
    steps: ['That is no problem. Do not ask why; offer another way.'],
    who: 'clerk',
  },
  'nothing-returned': {
    title: 'Nothing received',
    steps: [
      'The credential may have expired, been suspended, or not been set up again after a move or change of name. Ask for the card.',
    ],
    who: 'visitor',
  },
  'document-not-on-phone': {
    title: 'The ID is not on this phone',
    steps: [
      'A new phone has to be set up again.',
      'Not available under the age of 15.',
      'Ask for the card.',
    ],
    who: 'visitor',
  },
  'items-missing': {
    title: 'Items missing',
    steps: [
      'Something this procedure needs could not be read or checked.',
      'Ask for another identity document.',
    ],
    who: 'visitor',
    onPhone: {
      steps: [
        'The visitor may have chosen not to send it. Do not ask why.',
        'Have the phone held there again, or ask for another identity document.',
      ],
    },
  },
  'consent-timeout': {
    title: 'No consent in time',
    steps: ['Ask whether the visitor needs help.', 'Holding the phone there again starts over.'],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
