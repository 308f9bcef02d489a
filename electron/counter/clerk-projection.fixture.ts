import { counterIn, PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import type { ClerkPhase } from '../contract/clerk-view.ts';
import { type ClerkSurroundings, clerkView } from './clerk-projection.ts';
import { newPresentation } from './presentation.ts';
import { SCREENS } from './screens.fixture.ts';

export const AROUND: ClerkSurroundings = {
  simulated: false,
  development: false,
  screens: SCREENS,
  presentation: newPresentation(SCREENS),
  purposes: [PURPOSE],
  endsInMs: 1234,
  now: new Date('2026-11-22T12:00:00+09:00'),
  visitorWindow: false,
  training: null,
};

/** What the clerk's window shows of a phase. */
export function phaseView(phase: Phase, more: Partial<Reception> = {}): ClerkPhase {
  return clerkView(counterIn(phase, more), AROUND).phase;
}
