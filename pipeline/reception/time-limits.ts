import type { Failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Reception } from './reception.ts';

const SECOND = 1000;
/** By whether staff is there to help. */
const WAIT_FOR_PERSON = { attended: 120 * SECOND, alone: 60 * SECOND } as const;
const CONFIRM_LAST_TRY = 60 * SECOND;
const STALLED_READING = 10 * SECOND;
const CONNECT_PHONE = 30 * SECOND;
const HINT_AT_CONSENT = 15 * SECOND;
/** The device process itself ends a consent at 300 s (alone: 90 s): this is for one that does not. */
const CONSENT_BACKSTOP = { attended: 305 * SECOND, alone: 95 * SECOND } as const;
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

/**
 * How long the current phase may last (design 9, ui-spec 1), in milliseconds from its beginning; null for
 * as long as it takes. A consent's first limit is its hint, the second one its end.
 */
export function timeLimit({ phase, purpose, reader }: Reception): number | null {
  const staff = purpose.attended ? 'attended' : 'alone';
  switch (phase.kind) {
    case 'waiting-for-medium':
    case 'waiting-for-number':
      return WAIT_FOR_PERSON[staff];
    case 'engaging':
      return CONNECT_PHONE;
    case 'waiting-for-consent':
      return phase.hinted ? CONSENT_BACKSTOP[staff] : HINT_AT_CONSENT;
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
