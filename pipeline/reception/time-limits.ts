import type { Failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { Reception } from './reception.ts';

const SECOND = 1000;
const WAIT_FOR_PERSON = 120 * SECOND;
/** Without staff: 「続けますか」, and 15 s later the end. */
const WAIT_ALONE = { ask: 45 * SECOND, end: 60 * SECOND } as const;
const CONFIRM_LAST_TRY = 60 * SECOND;
const STALLED_READING = 10 * SECOND;
const CONNECT_PHONE = 30 * SECOND;
/** By the hints that were given. The device process itself ends at 300 s: the last is for one that does not. */
const CONSENT = [15 * SECOND, 60 * SECOND, 305 * SECOND] as const;
/** Without staff, after the hint; who answers the question has as long again, to 300 s in all. */
const CONSENT_ALONE = { ask: 60 * SECOND, end: 90 * SECOND } as const;
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

/** Milliseconds after which a record is gone at the latest: a clerk may extend its time, a kiosk may not. */
export function longestShown({
  attended,
  autoWipeSeconds,
}: Pick<Purpose, 'attended' | 'autoWipeSeconds'>): number {
  return attended ? LONGEST_SHOWN : autoWipeSeconds * SECOND;
}

/** Milliseconds after which a failed reading is tried again unasked; null where it is not. */
export function triedAgainAfter({ kind }: Failure): number | null {
  return TRIED_AGAIN[kind] ?? null;
}

/**
 * How long the current phase may last (design 9, ui-spec 1), in milliseconds from its beginning, or from
 * the last answer to 「続けますか」; null for as long as it takes. Hints and that question are limits too.
 */
export function timeLimit({ phase, purpose, reader }: Reception): number | null {
  switch (phase.kind) {
    case 'informing':
    case 'waiting-for-medium':
    case 'waiting-for-number':
      return purpose.attended ? WAIT_FOR_PERSON : WAIT_ALONE[phase.doubted ? 'end' : 'ask'];
    case 'engaging':
      return CONNECT_PHONE;
    case 'waiting-for-consent':
      return purpose.attended || phase.hints === 0
        ? CONSENT[phase.hints]
        : CONSENT_ALONE[phase.doubted ? 'end' : 'ask'];
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
