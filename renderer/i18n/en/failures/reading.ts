import type { FailureText } from '../../texts.ts';

/** Texts of failures: the reading. */
export const reading = {
  'removed-too-early': {
    title: 'Removed too early',
    steps: ['Have it placed again. Reading takes a few seconds.'],
    who: 'visitor',
    onPhone: {
      title: 'Phone removed too early',
      steps: ['Have it held there again, and kept there until the end.'],
    },
  },
  'link-lost': {
    title: 'Link lost',
    steps: ['Check for a thick case, a metal desk or a second card.', 'Have it placed again.'],
    who: 'visitor',
    onPhone: {
      steps: [
        'Check for a thick case, a card inside the case, or a metal desk.',
        'Have the phone held there again.',
      ],
    },
  },
  'read-timeout': {
    title: 'Reading stalled',
    steps: [
      'Have it placed again.',
      'If it happens again, the card may be faulty. Ask for another document.',
    ],
    who: 'visitor',
    onPhone: {
      steps: [
        'Have the phone held there again.',
        'If it happens again, ask for the card or another document.',
      ],
    },
  },
  cancelled: { title: 'Cancelled', steps: ['Nothing was kept.'], who: 'clerk' },
  'unexpected-answer': {
    title: 'Unexpected answer',
    steps: ['Have it placed again.', 'If it goes on, ask for another document.'],
    who: 'clerk',
    onPhone: {
      title: 'Unexpected answer from the phone',
      steps: [
        'Have the phone held there again.',
        'If it goes on, ask for the card or another document.',
      ],
    },
  },
  'session-broken': {
    title: 'Session with the phone broken',
    steps: [
      'Have it held there again.',
      'If it happens again, ask for the card or another document.',
    ],
    who: 'visitor',
  },
} as const satisfies Record<string, FailureText>;
