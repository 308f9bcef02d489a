import type { Failure } from '../../pipeline/outcome/failure.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { type Reception, setupProblem } from '../../pipeline/reception/reception.ts';
import type { VisitorPhase, VisitorView } from '../contract/visitor-view.ts';
import { type Surroundings, stageView } from './stage-projection.ts';
import { isUnnoticed, visitorMessage } from './visitor-message.ts';

/** The reception as the visitor's window may see it: nothing of anybody, and no word of a refusal. */
export function visitorView(
  reception: Reception,
  around: Surroundings,
  turned: boolean,
): VisitorView {
  return {
    ...stageView(reception, around),
    audience: 'visitor',
    turned,
    phase: visitorPhase(reception),
  };
}

function visitorPhase(reception: Reception): VisitorPhase {
  const { phase, medium } = reception;
  switch (phase.kind) {
    case 'ready':
    case 'informing':
    case 'waiting-for-medium': {
      if (setupProblem(reception) !== null) return { kind: 'setup-problem' };
      return { kind: phase.kind === 'waiting-for-medium' ? phase.kind : 'ready' };
    }
    case 'waiting-for-number':
    case 'confirming-last-try':
      return { kind: 'waiting-for-number' };
    case 'waiting-for-consent':
      return { kind: phase.kind, hints: phase.hints };
    case 'reading':
      return { kind: phase.kind, medium, verifying: phase.step === 'verifying' };
    case 'shown': {
      const staffChecks = phase.conclusion.outcome === 'attention';
      return { kind: phase.kind, medium: medium ?? 'my-number-card', staffChecks };
    }
    case 'refused':
      return told(reception, phase.conclusion.failure ?? failure('internal-error'));
    case 'failed':
      return told(reception, phase.failure);
    case 'waiting-for-removal':
      return { kind: phase.kind, medium };
    case 'engaging':
    case 'wiping':
    case 'paused':
      return { kind: phase.kind };
  }
}

function told({ medium, purpose }: Reception, why: Failure): VisitorPhase {
  if (isUnnoticed(why)) return { kind: 'waiting-for-number' };
  const { attended, media } = purpose;
  return { kind: 'message', message: visitorMessage(why, { medium, attended, media }) };
}
