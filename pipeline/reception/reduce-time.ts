import { failure } from '../outcome/failure.ts';
import { failedPhase, lies, type Phase, type Reception } from './reception.ts';
import { act } from './reduce-action.ts';
import { leaveNotice } from './reduce-kiosk.ts';
import { beginReading, giveUp, idle, type Step, step, stop } from './step.ts';
import { triedAgainAfter } from './time-limits.ts';

/** What happens when the time of the current phase (time-limits.ts) is over. */
export function timeOver(reception: Reception): Step {
  const asking = askedFirst(reception);
  if (asking !== null) return step({ ...reception, phase: asking });
  const { phase } = reception;
  switch (phase.kind) {
    case 'informing':
      return leaveNotice(reception);
    case 'waiting-for-medium':
      return noMedium(reception);
    case 'waiting-for-number': {
      const { readId } = phase.going;
      return step(reception, [{ type: 'cancel-read', readId, as: 'number-not-entered' }]);
    }
    case 'confirming-last-try':
      return act(reception, { type: 'last-try', confirmed: false });
    case 'reading':
      return giveUp(reception, failure('read-timeout'));
    case 'engaging':
      return giveUp(reception, failure('phone-did-not-connect'));
    case 'waiting-for-consent':
      return consentOver(reception, phase);
    case 'failed':
      return triedAgainAfter(phase.failure) !== null && reception.reader !== null
        ? tryBehind(reception, reception.reader)
        : act(reception, { type: 'next' });
    case 'shown':
    case 'refused':
      return act(reception, { type: 'next' });
    case 'wiping':
      return idle(reception);
    default:
      return step(reception);
  }
}

/** 「続けますか」: where no staff sees whether somebody is still there, a phase asks before it ends. */
function askedFirst({ phase, purpose }: Reception): Phase | null {
  if (purpose.attended || !('doubted' in phase) || phase.doubted) return null;
  const toBeHinted = phase.kind === 'waiting-for-consent' && phase.hints === 0;
  return toBeHinted ? null : { ...phase, doubted: true };
}

/** Two hints for the clerk; without staff one, and the question comes in place of the second. */
function consentOver(
  reception: Reception,
  phase: Extract<Phase, { kind: 'waiting-for-consent' }>,
): Step {
  const last = reception.purpose.attended ? 2 : 1;
  if (phase.hints >= last) {
    return giveUp(reception, failure('consent-timeout'), 'consent-timeout');
  }
  const hints = phase.hints === 0 ? 1 : 2;
  return step({ ...reception, phase: { ...phase, hints } });
}

/** Without staff nobody is there to be told: the counter is ready again in silence. */
function noMedium(reception: Reception): Step {
  if (!reception.purpose.attended) return act(reception, { type: 'code-cleared' });
  const phase = failedPhase(failure('no-medium-in-time'));
  const medium = reception.qrId === null ? reception.medium : 'mdoc';
  return step({ ...reception, medium, codeReady: false, qrId: null, phase }, [
    { type: 'wipe-code' },
  ]);
}

/**
 * Another program held the reader, or a file was broken: while the medium still lies there, it is tried
 * again unasked. Once it was taken, the message stays like any other.
 */
function tryBehind(reception: Reception, reader: string): Step {
  const { phase } = reception;
  if (phase.kind !== 'failed') return step(reception);
  // A try of which nothing was heard any more, with a process that died perhaps: there will be another.
  if (phase.retrying !== undefined) {
    return step({ ...reception, phase: failedPhase(phase.failure) }, stop(reception));
  }
  if (!lies(reception, reader)) {
    return step({ ...reception, reader: null, phase: { ...phase } });
  }
  const begun = beginReading(reception, reader);
  if (begun.reception.phase.kind !== 'reading') return begun;
  const retrying = { reader, readId: begun.reception.lastReadId };
  return step({ ...begun.reception, phase: { ...phase, retrying } }, begun.effects);
}
