import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';

export const HELP_TOPICS = [
  'say',
  'number',
  'face',
  'phone',
  'trouble',
  'keys',
  'unknown',
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

/** What somebody who asks for help right now most likely wants to know. */
export function topicFor({ kind }: ClerkPhase): HelpTopic {
  switch (kind) {
    case 'waiting-for-number':
    case 'confirming-last-try':
      return 'number';
    case 'shown':
      return 'face';
    case 'engaging':
    case 'waiting-for-consent':
      return 'phone';
    case 'refused':
    case 'failed':
    case 'setup-problem':
      return 'trouble';
    case 'ready':
    case 'wiping':
    case 'waiting-for-removal':
    case 'paused':
    case 'waiting-for-medium':
    case 'reading':
      return 'say';
  }
}
