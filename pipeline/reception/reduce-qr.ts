import { failure } from '../outcome/failure.ts';
import { conclude } from '../reading/conclude.ts';
import type { ReadReport } from '../reading/report.ts';
import { failedPhase, type Reception } from './reception.ts';
import { inform, mayRead, type Step, step } from './step.ts';

/**
 * A QR code is taken where a phone may come next, and in place of a number that waits for a card. One that
 * is shown to an unattended counter before its notice brings up the notice and is dropped: it stays on
 * its phone, and kept here it could meet the next person's.
 */
export function qrScanned(reception: Reception): Step {
  const { phase, purpose } = reception;
  const waits = phase.kind === 'ready' || phase.kind === 'waiting-for-medium';
  if (!waits || purpose.media === 'card') return step(reception);
  if (!mayRead(reception)) return inform(reception);
  const readId = reception.lastReadId + 1;
  return step(
    {
      ...reception,
      codeReady: false,
      qrId: readId,
      lastReadId: readId,
      phase: { kind: 'waiting-for-medium', doubted: false },
    },
    [{ type: 'wipe-code' }, { type: 'look-at-qr', readId }],
  );
}

/** What is told of the code that waits: only that it is of no use, never a person. */
export function lookedAt(reception: Reception, report: ReadReport): Step {
  if (report.failure === null) return step(reception);
  const conclusion = conclude(reception.purpose, report);
  const why = conclusion.failure ?? failure('internal-error');
  return step({
    ...reception,
    medium: report.medium,
    qrId: null,
    phase: conclusion.outcome === 'refused' ? { kind: 'refused', conclusion } : failedPhase(why),
  });
}
