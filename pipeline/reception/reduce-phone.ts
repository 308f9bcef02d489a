import type { Medium } from '../reading/report.ts';
import { goingOf, type Phase, type Reception } from './reception.ts';
import { type Step, step } from './step.ts';

/** What lies there is known. A try behind a message got through: what is shown now is its reading. */
export function identified(reception: Reception, readId: number, medium: Medium): Step {
  const { phase } = reception;
  const going = goingOf(phase);
  const behind = phase.kind === 'failed';
  if ((!behind && phase.kind !== 'reading') || going?.readId !== readId) return step(reception);
  const next = { ...reception, medium };
  if (medium === 'mdoc') return step({ ...next, phase: { kind: 'engaging', going } });
  const reading: Phase = { kind: 'reading', going, step: null, percent: 0 };
  return step(behind ? { ...next, phase: reading } : next);
}

/** A phone's holder is asked, once: to be asked again does not begin the waiting anew. */
export function consentWanted(reception: Reception, readId: number): Step {
  const { phase, medium } = reception;
  const going = goingOf(phase);
  if (going?.readId !== readId || !canAsk(phase) || medium === 'my-number-card') {
    return step(reception);
  }
  const asked: Phase = { kind: 'waiting-for-consent', going, hints: 0, doubted: false };
  return step({ ...reception, medium: 'mdoc', phase: asked });
}

function canAsk({ kind }: Phase): boolean {
  return kind === 'reading' || kind === 'engaging' || kind === 'failed';
}
