import type { FailureText } from '../../texts.ts';

/** Texts of failures: numbers and tries. */
export const number = {
  'wrong-verification-number': {
    title: 'Number does not match the card',
    steps: [
      'Look at the front of the card and type it again.',
      'Common mistakes: the Gregorian year for a card with an era year, a missing zero, the expiry of the electronic certificate.',
    ],
    who: 'clerk',
  },
  'verification-number-blocked': {
    title: 'Reading by number is blocked',
    steps: [
      'The card has used up its wrong tries.',
      'Ask for another identity document.',
      'The municipal office of residence can help the visitor.',
    ],
    who: 'visitor',
  },
  'wrong-pin': {
    title: 'Wrong PIN',
    steps: ['Let the visitor enter it again.', 'After more wrong tries in a row it is locked.'],
    who: 'visitor',
  },
  'pin-blocked': {
    title: 'PIN blocked',
    steps: [
      'At a counter the card can be read by the number on its front.',
      'The municipal office of residence resets the PIN.',
    ],
    who: 'visitor',
  },
  'pin-not-set': {
    title: 'Card without PIN',
    steps: ['At a counter the card can be read by the number on its front.'],
    who: 'clerk',
  },
  'last-try-needs-confirmation': {
    title: 'One try left',
    steps: [
      'Stopped without trying. The card is not blocked.',
      'Ask for another identity document.',
    ],
    who: 'clerk',
  },
  'number-not-entered': {
    title: 'No number typed',
    steps: ['Place the card again to start over.'],
    who: 'clerk',
  },
  'wrong-birth-date': {
    title: 'Birth date does not match the card',
    steps: ['Type it again, with the year as printed on the card.'],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
