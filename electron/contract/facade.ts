import type { ClerkAct } from './clerk-act.ts';
import type { ClerkView } from './clerk-view.ts';

/** All that a page sees of its host, as `window.kazasu`. */
export interface KazasuFacade {
  act(act: ClerkAct): void;
  /** Calls back with the present view and every later one; answers how to stop that. */
  onView(listener: (view: ClerkView) => void): () => void;
}

export const FACADE_NAME = 'kazasu';
