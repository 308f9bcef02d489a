import type { FailureText } from '../../texts.ts';

/** Texts of failures: records and proofs. */
export const verdict = {
  'data-altered': {
    title: 'The record is not as it was issued',
    steps: [
      'Have the card placed again, once only. If the result is the same, ask for another document.',
      'Tell your supervisor the code K-501. Do not voice any suspicion, and do not keep the card.',
    ],
    who: 'clerk',
    onPhone: {
      steps: [
        'Have the phone held there again, once only. If the result is the same, ask for another document.',
        'Tell your supervisor the code K-501. Do not voice any suspicion, and do not keep the phone.',
      ],
    },
  },
  'copy-suspected': {
    title: 'The card cannot prove itself',
    steps: [
      'Have the card placed again, once only. If the result is the same, ask for another document.',
      'Tell your supervisor the code K-502. Do not voice any suspicion, and do not keep the card.',
    ],
    who: 'clerk',
    onPhone: {
      title: 'The phone cannot prove itself',
      steps: [
        'Have the phone held there again, once only. If the result is the same, ask for another document.',
        'Tell your supervisor the code K-502. Do not voice any suspicion, and do not keep the phone.',
      ],
    },
  },
  'records-disagree': {
    title: 'The records on the card disagree',
    steps: [
      'This also appears when the card was swapped while reading.',
      'Have the card placed again, once only. If the result is the same, ask for another document.',
      'Tell your supervisor the code K-503. Do not voice any suspicion, and do not keep the card.',
    ],
    who: 'clerk',
    onPhone: {
      title: 'The records received disagree',
      steps: [
        'Have the phone held there again, once only. If the result is the same, ask for another document.',
        'Tell your supervisor the code K-503. Do not voice any suspicion, and do not keep the phone.',
      ],
    },
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
    onPhone: {
      steps: [
        'It has to be set up again on the phone.',
        'If the visitor has the card, ask for the card.',
      ],
    },
  },
  revoked: {
    title: 'Revoked by its issuer',
    steps: ['Ask for another document.'],
    who: 'visitor',
  },
  'malformed-data': {
    title: 'Unreadable data',
    steps: [
      'Have the card placed again, once only.',
      'If it happens again, tell the administrator the code K-507.',
    ],
    who: 'clerk',
    onPhone: {
      steps: [
        'Have the phone held there again, once only.',
        'If it happens again, tell the administrator the code K-507.',
      ],
    },
  },
  'face-mismatch': {
    title: 'Face does not match the photo',
    steps: [
      'Ask for another document.',
      'Tell your supervisor the code K-508. Do not voice any suspicion, and do not keep the card.',
    ],
    who: 'clerk',
    onPhone: {
      steps: [
        'Ask for another document.',
        'Tell your supervisor the code K-508. Do not voice any suspicion, and do not keep the phone.',
      ],
    },
  },
} as const satisfies Record<string, FailureText>;
