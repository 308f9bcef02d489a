import type { FailureText } from '../../texts.ts';

/** Texts of failures: what was laid down. */
export const medium = {
  'no-medium-in-time': {
    title: 'Nothing presented',
    steps: ['The typed number was wiped.', 'Have the card placed and type the number again.'],
    who: 'clerk',
    onPhone: {
      steps: ['The QR code was wiped.', 'Start again with the QR code of the phone.'],
    },
  },
  'several-media': {
    title: 'More than one card',
    steps: ['Have only one card placed.', 'Check the phone case for a transit card.'],
    who: 'visitor',
  },
  'medium-not-allowed': {
    title: 'Not accepted for this procedure',
    steps: ['Cards are not accepted for this procedure. Offer another way.'],
    who: 'visitor',
    onPhone: {
      title: 'Card required',
      steps: ['Phones are not accepted for this procedure. Ask for the card.'],
    },
  },
  'juki-card': {
    title: 'Old Juki card',
    steps: [
      'It cannot be read. All of them expired by 28 December 2025.',
      'Ask for the My Number Card or another document.',
    ],
    who: 'visitor',
  },
  'phone-certificates-only': {
    title: 'This phone holds certificates only',
    steps: ['It is not set up to send name or photo. Ask for the card.'],
    who: 'visitor',
  },
  'driving-licence': {
    title: 'Driving licence',
    steps: [
      'It cannot be read. Ask for the My Number Card.',
      'A My Number Card with the licence on it can be read.',
    ],
    who: 'visitor',
  },
  'residence-card': {
    title: 'Residence card',
    steps: [
      'It cannot be read. Ask for the My Number Card.',
      'If this appears for a card that is both in one, tell the administrator the code K-217.',
    ],
    who: 'visitor',
  },
  'felica-card': {
    title: 'Transit card or the like',
    steps: [
      'Have the My Number Card placed.',
      'Check that the card is not inside a phone case.',
      'If it is a phone, have the ID opened on it first.',
    ],
    who: 'visitor',
  },
  'unknown-medium': {
    title: 'Unknown card',
    steps: [
      'Have the My Number Card placed.',
      'Check that it is not a bank card or a patient card.',
      'If it is a phone, have the ID opened on it first.',
    ],
    who: 'visitor',
  },
} as const satisfies Record<string, FailureText>;
