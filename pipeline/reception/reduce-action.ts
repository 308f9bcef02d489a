import type { Action } from './events.ts';
import { goingOf, lies, mayAskAgain, type Phase, type Reception } from './reception.ts';
import { begin, goOn, leaveNotice, pinTypedAgain, stillHere } from './reduce-kiosk.ts';
import { qrScanned } from './reduce-qr.ts';
import { faceMismatch, glyphMissing } from './reduce-result.ts';
import { beginReading, idle, mayRead, type Step, step, stop, takeMedium } from './step.ts';

const MOST_EXTENSIONS = 4;

/** What a person's action does in the current phase; one that has no place there does nothing. */
export function act(reception: Reception, action: Action): Step {
  const { phase } = reception;
  switch (action.type) {
    case 'code-typed':
      return codeTyped(reception);
    case 'code-cleared':
      return codeCleared(reception);
    case 'qr-scanned':
      return qrScanned(reception);
    case 'begin':
      return begin(reception);
    case 'go-on':
      return goOn(reception);
    case 'still-here':
      return stillHere(reception);
    case 'cancel':
      return cancel(reception);
    case 'retry':
      return mayAskAgain(reception)
        ? readAgain({ ...reception, askedAgain: true })
        : step(reception);
    case 'next':
      return ends(phase) ? wipe(reception) : step(reception);
    case 'extend':
      return extend(reception);
    case 'last-try':
      return answerLastTry(reception, action.confirmed);
    case 'glyph-missing':
      return glyphMissing(reception);
    case 'face-mismatch':
      return faceMismatch(reception);
    case 'choose-purpose':
      // A purpose stays chosen until nobody is being received.
      return phase.kind === 'ready' || phase.kind === 'paused'
        ? step({ ...reception, purpose: action.purpose })
        : step(reception);
    case 'pause':
      return pause(reception);
    case 'resume':
      return phase.kind === 'paused' ? idle(reception) : step(reception);
  }
}

function ends(phase: Phase): boolean {
  return phase.kind === 'shown' || phase.kind === 'refused' || phase.kind === 'failed';
}

function codeTyped(reception: Reception): Step {
  const { phase, medium } = reception;
  // Neither read with it nor kept for the next card.
  if (medium === 'mdoc') return wipeTyped(reception);
  switch (phase.kind) {
    case 'ready':
    case 'waiting-for-medium':
      if (!mayRead(reception)) return wipeTyped(reception);
      return step({
        ...reception,
        codeReady: true,
        qrId: null,
        phase: { kind: 'waiting-for-medium', doubted: false },
      });
    case 'waiting-for-number': {
      const { going } = phase;
      const reading: Phase = { kind: 'reading', going, step: null, percent: 0 };
      return step({ ...reception, phase: reading }, [{ type: 'send-code', readId: going.readId }]);
    }
    case 'reading':
      // Typed while the card is being recognised: it is used when the card asks.
      return step({ ...reception, codeReady: true, triesTold: null });
    case 'failed':
      // A number that was wrong is typed again while the card still lies there.
      if (reception.purpose.attended) return readAgain({ ...reception, codeReady: true });
      return pinTypedAgain(reception, phase.failure) ?? wipeTyped(reception);
    default:
      return wipeTyped(reception);
  }
}

function wipeTyped(reception: Reception): Step {
  return step({ ...reception, codeReady: false, qrId: null }, [{ type: 'wipe-code' }]);
}

function codeCleared(reception: Reception): Step {
  const { reception: next, effects } = wipeTyped(reception);
  return reception.phase.kind === 'waiting-for-medium' ? idle(next, effects) : step(next, effects);
}

function cancel(reception: Reception): Step {
  const { phase } = reception;
  const going = goingOf(phase);
  if (going !== null) {
    return step(reception, [{ type: 'cancel-read', readId: going.readId, as: 'cancelled' }]);
  }
  if (phase.kind === 'informing') return leaveNotice(reception);
  // やめる crossed the result on its way: whoever said it does not wait for it (a kiosk's text may lag).
  if (phase.kind === 'shown' && !reception.purpose.attended) return wipe(reception);
  return phase.kind === 'waiting-for-medium' ? codeCleared(reception) : step(reception);
}

/**
 * The medium of this reception, once more, if it still lies there; never another that lies elsewhere.
 * Without it the counter waits: for a medium to use the typed number on, for what the same person lays
 * down next (without staff, who would have to begin all over), or for the next person.
 */
function readAgain(reception: Reception): Step {
  const { reader } = reception;
  if (reader !== null && lies(reception, reader)) return beginReading(reception, reader);
  if (!reception.codeReady) {
    return reception.informed ? takeMedium(reception) : idle(reception, stop(reception));
  }
  const phase: Phase = { kind: 'waiting-for-medium', doubted: false };
  return step({ ...reception, reader: null, medium: null, phase }, stop(reception));
}

function wipe(reception: Reception): Step {
  const next = { ...reception, codeReady: false, phase: { kind: 'wiping' } as const };
  return step(next, [...stop(reception), { type: 'wipe-code' }, { type: 'wipe-page' }]);
}

function extend(reception: Reception): Step {
  const { phase } = reception;
  if (phase.kind !== 'shown') return step(reception);
  const extensions = Math.min(phase.extensions + 1, MOST_EXTENSIONS);
  return step({ ...reception, phase: { ...phase, extensions } });
}

function answerLastTry(reception: Reception, confirmed: boolean): Step {
  const { phase } = reception;
  if (phase.kind !== 'confirming-last-try') return step(reception);
  const { going } = phase;
  return step({ ...reception, phase: { kind: 'reading', going, step: null, percent: 0 } }, [
    { type: 'answer-last-try', readId: going.readId, confirmed },
  ]);
}

function pause(reception: Reception): Step {
  return step({ ...reception, codeReady: false, qrId: null, phase: { kind: 'paused' } }, [
    ...stop(reception),
    { type: 'wipe-code' },
    { type: 'wipe-page' },
  ]);
}
