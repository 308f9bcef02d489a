import type { Failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import { goingOf, isAtLastTry, lies, mayAskAgain, type Reception } from './reception.ts';
import { beginReading, idle, inform, type Step, step, takeMedium } from './step.ts';

/** はじめる: the notice. With staff there is nothing to begin: the reader is always armed. */
export function begin(reception: Reception): Step {
  const { phase, purpose } = reception;
  return phase.kind === 'ready' && !purpose.attended ? inform(reception) : step(reception);
}

/** 次へ: from here on, and for this reception alone, media are read. */
export function goOn(reception: Reception): Step {
  if (reception.phase.kind !== 'informing') return step(reception);
  return takeMedium({ ...reception, informed: true });
}

/** Nobody went on: what lies there is not read by itself any more, and has to leave. */
export function leaveNotice(reception: Reception): Step {
  const media = Object.entries(reception.media).map(([reader, state]) => [
    reader,
    state === 'unread' ? 'read' : state,
  ]);
  return idle({ ...reception, media: Object.fromEntries(media) });
}

/** Somebody is there after all: the time of the phase begins anew. */
export function stillHere(reception: Reception): Step {
  const { phase } = reception;
  if (!('doubted' in phase) || !phase.doubted) return step(reception);
  return step({ ...reception, phase: { ...phase, doubted: false } });
}

/**
 * A PIN that was wrong is typed again under the message that says how many tries are left, so it is not
 * unseen when the card says the same; only for the card that lies there. Null where it has no use.
 */
export function pinTypedAgain(reception: Reception, { triesLeft }: Failure): Step | null {
  const { reader } = reception;
  const there = reader !== null && lies(reception, reader);
  if (!there || !mayAskAgain(reception)) return null;
  const { reception: begun, effects } = beginReading({ ...reception, codeReady: true }, reader);
  return step({ ...begun, triesTold: triesLeft }, effects);
}

/** At an unattended counter the last try does not exist (design 6), whatever a device process asks. */
export function declineLastTry(reception: Reception, readId: number): Step {
  if (goingOf(reception.phase)?.readId !== readId) return step(reception);
  return step(reception, [{ type: 'answer-last-try', readId, confirmed: false }]);
}

/** Failures whose text asks the visitor for a medium once more (ui-spec 2: V2 to V4, V6, V7, V9, V11). */
const ASKS_FOR_A_MEDIUM: readonly FailureKind[] = [
  'wrong-pin',
  'number-not-entered',
  'several-media',
  'wallet-not-opened',
  'phone-needs-bluetooth',
  'phone-did-not-connect',
  'nothing-returned',
  'document-not-on-phone',
  'removed-too-early',
  'link-lost',
  'read-timeout',
  'unexpected-answer',
  'session-broken',
];

/**
 * Whether a medium that is laid down after an end is read at once. With staff always: they see who comes.
 * Without, only where the failure on the screen asks its person for it; else it is another person's.
 */
export function isReadAtOnce({ purpose, phase }: Reception): boolean {
  if (purpose.attended) return true;
  if (phase.kind !== 'failed' || isAtLastTry(phase.failure)) return false;
  return ASKS_FOR_A_MEDIUM.includes(phase.failure.kind);
}
