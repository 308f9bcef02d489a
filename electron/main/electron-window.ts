import type { BrowserWindow } from 'electron';
import { CHANNEL } from '../contract/channels.ts';
import type { PageView } from '../contract/page-view.ts';
import type { CounterWindow } from '../counter/counter-window.ts';
import type { CameraGate } from './camera-gate.ts';
import { PageLife } from './page-life.ts';

/** A window as a counter sees it: views go to this one window and nowhere else. */
export function electronWindow(window: BrowserWindow, camera: CameraGate): CounterWindow {
  const life = new PageLife(window);
  return {
    show(view: PageView) {
      if (!window.isDestroyed()) window.webContents.send(CHANNEL.view, view);
    },
    reload() {
      life.reload();
    },
    print() {
      if (!window.isDestroyed()) window.webContents.print({ printBackground: true });
    },
    allowCamera(allowed: boolean) {
      camera.allow(allowed ? window.webContents : null);
    },
  };
}
