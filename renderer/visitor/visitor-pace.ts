import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import type { Pace } from '../pace/steady.ts';

/** What answers a tap comes at once (within 100 ms), and what ends a showing. */
const AT_ONCE: readonly VisitorPhase['kind'][] = [
  'waiting-for-number',
  'engaging',
  'wiping',
  'paused',
  'setup-problem',
];

/** The end of a reading is never left out, however fast the clerk goes on. */
const ENDS: readonly VisitorPhase['kind'][] = ['shown', 'message', 'waiting-for-removal'];

/** How a state may be treated when the next one is there before it was read (ui-spec 7). */
export function visitorPace(phase: VisitorPhase): Pace {
  if (AT_ONCE.includes(phase.kind) || isFirstReaction(phase)) return 'at-once';
  return ENDS.includes(phase.kind) ? 'must-be-shown' : 'may-be-skipped';
}

/** A card whose number was typed before is read without any state between. */
function isFirstReaction(phase: VisitorPhase): boolean {
  return phase.kind === 'reading' && !phase.verifying && phase.medium !== 'mdoc';
}

/** Equal for states that are the same words. */
export function phaseKey(phase: VisitorPhase): string {
  return JSON.stringify(phase);
}
