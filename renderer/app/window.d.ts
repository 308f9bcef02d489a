import type { KazasuFacade } from '../../electron/contract/facade.ts';

declare global {
  interface Window {
    /** Put there by the preload; the page's only way out. */
    readonly kazasu: KazasuFacade;
  }
}
