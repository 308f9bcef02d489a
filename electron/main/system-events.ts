import type { BrowserWindow, PowerMonitor } from 'electron';
import type { WindowedCounter } from '../counter/windowed-counter.ts';

/**
 * A page that crashed may have been looked at, and nobody sits before a locked screen: the record goes.
 * Said to the reception itself, since no page of a kiosk may say it; nobody is there to go on either, unless
 * the screen is still locked. Gives what tells whether it is.
 */
export function followSystem(
  main: BrowserWindow,
  powerMonitor: Pick<PowerMonitor, 'on'>,
  windowed: WindowedCounter,
  goesOnAlone: () => boolean,
): () => boolean {
  let locked = false;
  const pause = () => windowed.counter.act({ type: 'pause' });
  const goOn = () => {
    if (!locked && goesOnAlone()) windowed.counter.act({ type: 'resume' });
  };
  main.webContents.on('render-process-gone', () => {
    pause();
    goOn();
  });
  powerMonitor.on('lock-screen', () => {
    locked = true;
    pause();
  });
  powerMonitor.on('unlock-screen', () => {
    locked = false;
    goOn();
  });
  return () => locked;
}
