import type { BrowserWindow } from 'electron';
import { CHANNEL } from '../contract/channels.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import type { ClerkWindow } from '../counter/windowed-counter.ts';

/** The clerk's window as a counter sees it: views go to this one window and nowhere else. */
export function clerkWindow(window: BrowserWindow): ClerkWindow {
  return {
    show(view: ClerkView) {
      if (!window.isDestroyed()) window.webContents.send(CHANNEL.view, view);
    },
    reload() {
      if (window.isDestroyed()) return;
      const { session } = window.webContents;
      // What the page could have kept goes first, then the page itself.
      Promise.allSettled([session.clearStorageData(), session.clearCache()]).then(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      });
    },
  };
}
