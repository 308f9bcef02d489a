import type { ClerkPhase, ClerkView } from '../../electron/contract/clerk-view.ts';

/** Whether nobody is being received: only then the readers may change, and a sheet be printed. */
export function isBetweenVisitors({ phase }: ClerkView): boolean {
  return phase.kind === 'ready' || phase.kind === 'paused';
}

/** Whether something stands there to be read, and nothing to be typed any more. */
export function hasEnded({ kind }: ClerkPhase): boolean {
  return kind === 'shown' || kind === 'refused' || kind === 'failed';
}
