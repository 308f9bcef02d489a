import { CHANNEL } from '../contract/channels.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import type { KazasuFacade } from '../contract/facade.ts';
import { isFlat, paced } from './outgoing.ts';

/** What the preload needs of Electron, or of the host that stands in for it. */
export interface PreloadPort {
  send(channel: string, message?: unknown): void;
  on(channel: string, listener: (message: unknown) => void): () => void;
}

/** The page's whole world: one function per message, no channel names, no event objects, frozen. */
export function makeFacade(port: PreloadPort): KazasuFacade {
  const mayGo = paced(() => performance.now());
  return Object.freeze({
    act(act: unknown) {
      if (mayGo() && isFlat(act)) port.send(CHANNEL.act, act);
    },
    onView(listener: (view: ClerkView) => void) {
      const stop = port.on(CHANNEL.view, (view) => listener(view as ClerkView));
      if (mayGo()) port.send(CHANNEL.hello);
      return stop;
    },
  });
}
