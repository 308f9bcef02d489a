import type { VisitorMessage } from '../../electron/contract/visitor-message.ts';

/** Messages that say only what to do next; all others would tell a room why something failed. */
const SPOKEN: readonly VisitorMessage[] = [
  'card-again',
  'phone-again',
  'one-only',
  'open-wallet',
  'bluetooth',
  'timed-out',
];

/** Whether a message may be said aloud as it stands (ui-spec 7: never a cause). */
export function isSpoken(message: VisitorMessage): boolean {
  return SPOKEN.includes(message);
}
