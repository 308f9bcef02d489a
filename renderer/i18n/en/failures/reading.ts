import type { FailureText } from '../../texts.ts';

/** Texts of failures: the reading. */
export const reading = {
  'removed-too-early': {
    title: 'Removed too early',
    steps: ['Have it placed again. Reading takes a few seconds.'],
    who: 'visitor',
  },
  'link-lost': {
    title: 'Link lost',
    steps: ['Check for a thick case, a metal desk or a second card.', 'Have it placed again.'],
    who: 'visitor',
  },
  'read-timeout': {
    title: 'Reading stalled',
    steps: [
      'Have it placed again.',
      'If it happens again, the card may be faulty. Ask for another document.',
    ],
    who: 'visitor',
  },
  cancelled: { title: 'Cancelled', steps: ['Nothing was kept.'], who: 'clerk' },
  'unexpected-answer': {
    title: 'Unexpected answer from the card',
    steps: ['Have it placed again.', 'If it goes on, ask for another document.'],
    who: 'clerk',
  },
  'session-broken': {
    title: 'Session with the phone broken',
    steps: ['Have it held there again.'],
    who: 'visitor',
  },
} as const satisfies Record<string, FailureText>;
