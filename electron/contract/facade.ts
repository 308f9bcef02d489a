import type { PageAct } from './acts.ts';
import type { PageView } from './page-view.ts';

/** All that a page sees of its host, as `window.kazasu`. */
export interface KazasuFacade {
  act(act: PageAct): void;
  /** Calls back with the present view and every later one; answers how to stop that. */
  onView(listener: (view: PageView) => void): () => void;
}

export const FACADE_NAME = 'kazasu';
