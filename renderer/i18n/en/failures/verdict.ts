import type { FailureText } from '../../texts.ts';

/** Texts of failures: records and proofs. */
export const verdict = {
  'data-altered': {
    title: 'The record is not as it was issued',
    steps: [
      'It may be put down once more. If it stays so, ask for another document.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'copy-suspected': {
    title: 'The card cannot prove itself',
    steps: [
      'It may be put down once more. If it stays so, ask for another document.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'records-disagree': {
    title: 'The records on the card disagree',
    steps: [
      'This also appears when cards were swapped. It may be put down once more.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'issuer-not-confirmed': {
    title: 'Issuer not confirmed',
    steps: [
      'It is none of the registered issuers. Ask for another document.',
      'If this goes on, the registered keys may be old: tell the administrator.',
    ],
    who: 'administrator',
  },
  expired: {
    title: 'Expired',
    steps: [
      'It cannot be used. The municipal office of residence renews it.',
      'Ask for another identity document.',
    ],
    who: 'visitor',
  },
  revoked: {
    title: 'Revoked by its issuer',
    steps: ['Ask for another document.'],
    who: 'visitor',
  },
  'malformed-data': {
    title: 'Unreadable data',
    steps: ['Have it put down once more.', 'If it stays so, tell the administrator K-507.'],
    who: 'clerk',
  },
  'face-mismatch': {
    title: 'Face does not match the photo',
    steps: ['Tell your supervisor. Voice no suspicion, and do not take the card away.'],
    who: 'clerk',
  },
} as const satisfies Record<string, FailureText>;
