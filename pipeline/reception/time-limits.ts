import type { Failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Reception } from './reception.ts';

const SECOND = 1000;
/** By whether staff is there to help. */
const WAIT_FOR_PERSON = { attended: 120 * SECOND, alone: 60 * SECOND } as const;
const CONFIRM_LAST_TRY = 60 * SECOND;
const STALLED_READING = 10 * SECOND;
const SHOW_FAILURE = 60 * SECOND;
/** Causes that go away by themselves while the medium lies there: how long until it is tried again. */
const TRIED_AGAIN: Readonly<Partial<Record<FailureKind, number>>> = {
  'reader-busy': 0.5 * SECOND,
  'trust-store-broken': 1 * SECOND,
  'settings-broken': 1 * SECOND,
};
const EXTENSION = 60 * SECOND;
const LONGEST_SHOWN = 300 * SECOND;
const WIPED_MESSAGE = 0.8 * SECOND;

/** Milliseconds after which a failed reading is tried again unasked; null where it is not. */
export function triedAgainAfter({ kind }: Failure): number | null {
  return TRIED_AGAIN[kind] ?? null;
}

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
      if (phase.retrying !== undefined) return STALLED_READING;
      return (reader === null ? null : triedAgainAfter(phase.failure)) ?? SHOW_FAILURE;
    case 'wiping':
      return WIPED_MESSAGE;
    case 'ready':
    case 'waiting-for-removal':
    case 'paused':
      return null;
  }
}
