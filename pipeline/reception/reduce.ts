import { failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import { conclude } from '../reading/conclude.ts';
import type { ReadReport } from '../reading/report.ts';
import type { Effect, ReceptionEvent } from './events.ts';
import {
  failedPhase,
  type Going,
  goingOf,
  type MediumState,
  type Phase,
  type Reception,
  setupProblem,
} from './reception.ts';
import { act } from './reduce-action.ts';
import { declineLastTry, isReadAtOnce } from './reduce-kiosk.ts';
import { consentWanted, identified } from './reduce-phone.ts';
import { lookedAt } from './reduce-qr.ts';
import { timeOver } from './reduce-time.ts';
import { beginReading, giveUp, idle, type Step, step } from './step.ts';

/** One step of a reception: pure, total, and the only place where a phase follows another. */
export function reduce(reception: Reception, event: ReceptionEvent): Step {
  switch (event.type) {
    case 'service':
      return recovered({ ...reception, service: event.state });
    case 'readers':
      return readersAre(reception, event.readers);
    case 'medium':
      return event.present ? laid(reception, event.reader) : taken(reception, event.reader);
    case 'identified':
      return identified(reception, event.readId, event.medium);
    case 'code-wanted':
      return codeWanted(reception, event.readId, event.triesLeft);
    case 'last-try-wanted':
      return lastTryWanted(reception, event.readId);
    case 'consent-wanted':
      return consentWanted(reception, event.readId);
    case 'progress': {
      const { step: item, percent } = event;
      return onGoing(reception, event.readId, (going) => ({
        kind: 'reading',
        going,
        step: item,
        percent,
      }));
    }
    case 'report':
      return reported(reception, event.readId, event.report);
    case 'released':
      // For who shares the reader. A reception goes by what lies on it.
      return step(reception);
    case 'lost':
      return lost(reception, event.silent);
    case 'time-over':
      return timeOver(reception);
    case 'purpose-read':
      return purposeRead(reception, event.purpose);
    default:
      return act(reception, event);
  }
}

function onGoing(reception: Reception, readId: number, next: (going: Going) => Phase): Step {
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  return step({ ...reception, phase: next(going) });
}

function lastTryWanted(reception: Reception, readId: number): Step {
  if (reception.medium === 'mdoc') return step(reception);
  return reception.purpose.attended
    ? onGoing(reception, readId, (going) => ({ kind: 'confirming-last-try', going }))
    : declineLastTry(reception, readId);
}

/** A reading goes on under the purpose that it was begun for, and what follows a notice under that one's. */
function purposeRead(reception: Reception, purpose: Purpose): Step {
  const begun = goingOf(reception.phase) !== null || reception.informed;
  if (begun || purpose.id !== reception.purpose.id) return step(reception);
  const next = { ...reception, purpose };
  const useless = reception.qrId !== null && purpose.media === 'card';
  return useless ? act(next, { type: 'code-cleared' }) : step(next);
}

/** A medium leaves with its reader; one that was read is remembered, should both come back. */
function readersAre(reception: Reception, readers: readonly string[]): Step {
  const media: Record<string, MediumState> = {};
  for (const [reader, state] of Object.entries(reception.media)) {
    if (readers.includes(reader)) media[reader] = state;
    else if (state !== 'unread') media[reader] = 'read-and-away';
  }
  const next = { ...reception, readers, media };
  const left = reception.phase.kind === 'waiting-for-removal';
  const own = reception.reader === null ? undefined : media[reception.reader];
  return left && own !== 'read' ? idle(next) : recovered(next);
}

/** Failures whose cause is the counter's own equipment: they end by themselves when it is back. */
const OWN_CAUSE: readonly FailureKind[] = [
  'pcsc-service-down',
  'bridge-missing',
  'reader-missing',
  'reader-unplugged',
  'reader-fault',
];

function recovered(reception: Reception): Step {
  const { phase, service } = reception;
  const own = phase.kind === 'failed' && OWN_CAUSE.includes(phase.failure.kind);
  return own && service === 'up' && setupProblem(reception) === null
    ? idle(reception)
    : step(reception);
}

/** A medium that was read already stays so when a restarted service or process reports it again. */
function laid(reception: Reception, reader: string): Step {
  const { kind } = reception.phase;
  if (reception.media[reader]?.startsWith('read')) {
    const seen = { ...reception, media: { ...reception.media, [reader]: 'read' as const } };
    return kind === 'ready' ? idle(seen) : step(seen);
  }
  const media = { ...reception.media, [reader]: 'unread' as const };
  const next = { ...reception, media };
  const waits = kind === 'ready' || kind === 'informing' || kind === 'waiting-for-medium';
  const ended = kind === 'shown' || kind === 'refused' || kind === 'failed';
  if (waits) return beginReading(next, reader);
  if (!ended) return step(next);
  // Another medium is another person: what is on the screen goes first.
  return isReadAtOnce(reception)
    ? beginReading(next, reader, [{ type: 'wipe-page' }])
    : act(next, { type: 'next' });
}

function taken(reception: Reception, reader: string): Step {
  const { [reader]: _gone, ...media } = reception.media;
  const next = { ...reception, media };
  return reception.phase.kind === 'waiting-for-removal' ? idle(next) : step(next);
}

/** Two tries left: a number typed before the card is not used unseen, the clerk looks once more. */
const TRIES_THAT_WARN = 2;

function codeWanted(reception: Reception, readId: number, triesLeft: number | null): Step {
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  // A phone has no use for a number: what was typed is a card's.
  if (reception.medium === 'mdoc') return step(reception);
  const isLastTry = triesLeft === null || triesLeft <= 1;
  if (isLastTry && !reception.purpose.attended) {
    return giveUp(reception, failure('last-try-needs-confirmation', { triesLeft }));
  }
  const unseen = triesLeft !== reception.triesTold;
  const careful = triesLeft !== null && triesLeft <= TRIES_THAT_WARN && unseen;
  if (reception.codeReady && !careful) {
    return step({ ...reception, codeReady: false }, [{ type: 'send-code', readId }]);
  }
  const phase: Phase = { kind: 'waiting-for-number', going, triesLeft, doubted: false };
  return step({ ...reception, codeReady: false, phase }, [{ type: 'wipe-code' }]);
}

function reported(reception: Reception, readId: number, report: ReadReport): Step {
  if (readId === reception.qrId) return lookedAt(reception, report);
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  const medium = report.medium ?? reception.medium;
  const next = { ...reception, medium, codeReady: false };
  const wipe: Effect[] = [{ type: 'wipe-code' }];
  const conclusion = conclude(reception.purpose, report);
  const { outcome, failure: why } = conclusion;
  if (outcome === 'accepted' || outcome === 'attention') {
    return step({ ...next, phase: { kind: 'shown', conclusion, extensions: 0 } }, wipe);
  }
  if (outcome === 'refused') return step({ ...next, phase: { kind: 'refused', conclusion } }, wipe);
  const leftWhileAsked =
    reception.phase.kind === 'waiting-for-number' && why?.kind === 'removed-too-early';
  // A clerk takes a card up to read its number; at a kiosk there is no reason to, and the text says so.
  if (leftWhileAsked && reception.purpose.attended) return idle(next, wipe);
  const told = { ...next, phase: failedPhase(why ?? failure('internal-error')) };
  // It came back, or another one came, before the failure was told: that one is read now.
  const cameMeanwhile = next.media[going.reader] === 'unread';
  return cameMeanwhile && isReadAtOnce(told)
    ? beginReading(told, going.reader, wipe)
    : step(told, wipe);
}

/**
 * The device process is gone: what it told of readers is void until another one speaks. A number that
 * waits for a card goes on waiting: that process never had it.
 */
function lost(reception: Reception, silent: boolean): Step {
  const next = { ...reception, service: null, readers: [] };
  if (goingOf(reception.phase) === null) return step(next);
  const phase = failedPhase(failure(silent ? 'read-timeout' : 'reader-fault'));
  return step({ ...next, codeReady: false, phase }, [{ type: 'wipe-code' }]);
}
