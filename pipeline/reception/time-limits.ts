import type { Reception } from './reception.ts';

const SECOND = 1000;
const WAIT_FOR_MEDIUM = 120 * SECOND;
const WAIT_FOR_NUMBER = 120 * SECOND;
const CONFIRM_LAST_TRY = 60 * SECOND;
const STALLED_READING = 10 * SECOND;
const SHOW_FAILURE = 60 * SECOND;
/** How long a busy reader is left in peace before it is tried again. */
const TRY_BUSY_READER = 0.5 * SECOND;
const EXTENSION = 60 * SECOND;
const LONGEST_SHOWN = 300 * SECOND;
const WIPED_MESSAGE = 0.8 * SECOND;

/** How long the current phase may last (design 9, ui-spec 1), in milliseconds; null for as long as it takes. */
export function timeLimit({ phase, purpose }: Reception): number | null {
  switch (phase.kind) {
    case 'waiting-for-medium':
      return WAIT_FOR_MEDIUM;
    case 'waiting-for-number':
      return WAIT_FOR_NUMBER;
    case 'confirming-last-try':
      return CONFIRM_LAST_TRY;
    case 'reading':
      return STALLED_READING;
    case 'shown':
      return Math.min(
        purpose.autoWipeSeconds * SECOND + phase.extensions * EXTENSION,
        LONGEST_SHOWN,
      );
    case 'refused':
      return SHOW_FAILURE;
    case 'failed':
      if (phase.retrying !== undefined) return null;
      return phase.failure.kind === 'reader-busy' ? TRY_BUSY_READER : SHOW_FAILURE;
    case 'wiping':
      return WIPED_MESSAGE;
    case 'ready':
    case 'waiting-for-removal':
    case 'paused':
      return null;
  }
}
