import type { Reception } from './reception.ts';

const SECOND = 1000;
/** By whether staff is there to help. */
const WAIT_FOR_PERSON = { attended: 120 * SECOND, alone: 60 * SECOND } as const;
const CONFIRM_LAST_TRY = 60 * SECOND;
const STALLED_READING = 10 * SECOND;
const SHOW_FAILURE = 60 * SECOND;
/** How long a busy reader is left in peace before it is tried again. */
const TRY_BUSY_READER = 0.5 * SECOND;
const EXTENSION = 60 * SECOND;
const LONGEST_SHOWN = 300 * SECOND;
const WIPED_MESSAGE = 0.8 * SECOND;

/** How long the current phase may last (design 9, ui-spec 1), in milliseconds; null for as long as it takes. */
export function timeLimit({ phase, purpose, reader }: Reception): number | null {
  switch (phase.kind) {
    case 'waiting-for-medium':
    case 'waiting-for-number':
      return WAIT_FOR_PERSON[purpose.attended ? 'attended' : 'alone'];
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
      return phase.failure.kind === 'reader-busy' && reader !== null
        ? TRY_BUSY_READER
        : SHOW_FAILURE;
    case 'wiping':
      return WIPED_MESSAGE;
    case 'ready':
    case 'waiting-for-removal':
    case 'paused':
      return null;
  }
}
