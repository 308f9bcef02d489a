import { failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import { conclude } from '../reading/conclude.ts';
import type { ReadReport } from '../reading/report.ts';
import type { Effect, ReceptionEvent } from './events.ts';
import {
  failedPhase,
  type Going,
  goingOf,
  type Phase,
  type Reception,
  setupProblem,
} from './reception.ts';
import { act } from './reduce-action.ts';
import { beginReading, idle, type Step, step } from './step.ts';

/** One step of a reception: pure, total, and the only place where a phase follows another. */
export function reduce(reception: Reception, event: ReceptionEvent): Step {
  switch (event.type) {
    case 'service':
      return recovered({ ...reception, service: event.state });
    case 'readers':
      return recovered({ ...reception, readers: event.readers });
    case 'medium':
      return event.present ? laid(reception, event.reader) : taken(reception, event.reader);
    case 'identified':
      return identified(reception, event.readId);
    case 'code-wanted':
      return codeWanted(reception, event.readId, event.triesLeft);
    case 'last-try-wanted':
      return onGoing(reception, event.readId, (going) => ({ kind: 'confirming-last-try', going }));
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
    case 'lost':
      return lost(reception, event.silent);
    case 'time-over':
      return timeOver(reception);
    default:
      return act(reception, event);
  }
}

function onGoing(reception: Reception, readId: number, next: (going: Going) => Phase): Step {
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  return step({ ...reception, phase: next(going) });
}

/** A try behind a message got through: the reading is what is shown now. */
function identified(reception: Reception, readId: number): Step {
  const { phase } = reception;
  const going = goingOf(phase);
  if (phase.kind !== 'failed' || going?.readId !== readId) return step(reception);
  return step({ ...reception, phase: { kind: 'reading', going, step: null, percent: 0 } });
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
  if (reception.media[reader] === 'read') return step(reception);
  const media = { ...reception.media, [reader]: 'unread' as const };
  const { kind } = reception.phase;
  const waits = kind === 'ready' || kind === 'waiting-for-medium';
  const ended = kind === 'shown' || kind === 'refused' || kind === 'failed';
  if (waits) return beginReading({ ...reception, media }, reader);
  // Another medium is another person: what is on the screen goes first.
  if (ended) return beginReading({ ...reception, media }, reader, [{ type: 'wipe-page' }]);
  return step({ ...reception, media });
}

function taken(reception: Reception, reader: string): Step {
  const { [reader]: _gone, ...media } = reception.media;
  const next = { ...reception, media };
  if (reception.phase.kind === 'waiting-for-removal') return idle(next);
  return step(next);
}

/** Two tries left: a number typed before the card is not used unseen, the clerk looks once more. */
const TRIES_THAT_WARN = 2;

function codeWanted(reception: Reception, readId: number, triesLeft: number | null): Step {
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  const careful = triesLeft !== null && triesLeft <= TRIES_THAT_WARN;
  if (reception.codeReady && !careful) {
    return step({ ...reception, codeReady: false }, [{ type: 'send-code', readId }]);
  }
  const phase: Phase = { kind: 'waiting-for-number', going, triesLeft };
  return step({ ...reception, codeReady: false, phase }, [{ type: 'wipe-code' }]);
}

function reported(reception: Reception, readId: number, report: ReadReport): Step {
  const going = goingOf(reception.phase);
  if (going === null || going.readId !== readId) return step(reception);
  const next = { ...reception, codeReady: false };
  const wipe: Effect[] = [{ type: 'wipe-code' }];
  const conclusion = conclude(reception.purpose, report);
  const { outcome, failure: why } = conclusion;
  if (outcome === 'accepted' || outcome === 'attention') {
    return step({ ...next, phase: { kind: 'shown', conclusion, extensions: 0 } }, wipe);
  }
  if (outcome === 'refused') return step({ ...next, phase: { kind: 'refused', conclusion } }, wipe);
  const leftWhileAsked =
    reception.phase.kind === 'waiting-for-number' && why?.kind === 'removed-too-early';
  if (leftWhileAsked) return idle(next, wipe);
  return step({ ...next, phase: failedPhase(why ?? failure('internal-error')) }, wipe);
}

/** The device process is gone: what it told of readers is void until another one speaks. */
function lost(reception: Reception, silent: boolean): Step {
  const next = { ...reception, service: null, readers: [], codeReady: false };
  if (goingOf(reception.phase) === null) return step(next, [{ type: 'wipe-code' }]);
  const why = failure(silent ? 'read-timeout' : 'reader-fault');
  return step({ ...next, phase: failedPhase(why) }, [{ type: 'wipe-code' }]);
}

function timeOver(reception: Reception): Step {
  const { phase } = reception;
  switch (phase.kind) {
    case 'waiting-for-medium':
      return step(
        { ...reception, codeReady: false, phase: failedPhase(failure('no-medium-in-time')) },
        [{ type: 'wipe-code' }],
      );
    case 'waiting-for-number': {
      const { readId } = phase.going;
      return step(reception, [{ type: 'cancel-read', readId, as: 'number-not-entered' }]);
    }
    case 'confirming-last-try':
      return act(reception, { type: 'last-try', confirmed: false });
    case 'reading': {
      const { readId } = phase.going;
      return step({ ...reception, phase: failedPhase(failure('read-timeout')) }, [
        { type: 'cancel-read', readId, as: 'cancelled' },
        { type: 'wipe-code' },
      ]);
    }
    case 'failed':
      return tryBehind(reception) ?? act(reception, { type: 'next' });
    case 'shown':
    case 'refused':
      return act(reception, { type: 'next' });
    case 'wiping':
      return idle(reception);
    default:
      return step(reception);
  }
}

/** Another program held the reader: while the medium still lies there, it is tried again unasked. */
function tryBehind(reception: Reception): Step | null {
  const { phase, media } = reception;
  const [reader] = Object.keys(media);
  if (phase.kind !== 'failed' || phase.failure.kind !== 'reader-busy') return null;
  if (reader === undefined) return null;
  const begun = beginReading(reception, reader);
  const retrying = { reader, readId: begun.reception.lastReadId };
  return step({ ...begun.reception, phase: { ...phase, retrying } }, begun.effects);
}
