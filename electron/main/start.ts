import { fileURLToPath } from 'node:url';
import type { BrowserWindow, Session } from 'electron';
import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import { loadSettings } from '../../desk/settings.ts';
import { deviceEntry } from '../../native-bridge/host/device-entry.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import { type Failure, failure } from '../../pipeline/outcome/failure.ts';
import { counterSetting } from '../counter/counter-setting.ts';
import type { Place } from '../counter/counter-window.ts';
import { hasRealReader } from '../counter/has-real-reader.ts';
import { HealthWatch } from '../counter/health-watch.ts';
import { openCounter, type WindowedCounter } from '../counter/windowed-counter.ts';
import type { CameraGate } from './camera-gate.ts';
import { electronWindow } from './electron-window.ts';
import { listenToPage } from './guarded-ipc.ts';
import { openHealth } from './health-server.ts';
import { loadPageFiles } from './page-files.ts';
import { ORIGIN, serveOn } from './scheme.ts';
import { openSealedKey } from './sealed-keys.ts';
import { secondDisplay } from './second-display.ts';
import { followSystem } from './system-events.ts';
import { forkUtility } from './utility-device.ts';
import type { WindowWish } from './window-options.ts';

/** What of Electron a counter is put together from, and what main.ts made of it. */
export interface DesktopParts
  extends Pick<
    typeof import('electron'),
    'app' | 'ipcMain' | 'powerMonitor' | 'safeStorage' | 'screen' | 'utilityProcess'
  > {
  /** The main window's and the visitor's, each guarded, and with its network locked. */
  readonly sessions: { readonly own: Session; readonly visitors: Session };
  readonly camera: CameraGate;
  open(wish: WindowWish): BrowserWindow;
}

const built = (path: string) => new URL(`../../../${path}`, import.meta.url);
const program = (path: string) => fileURLToPath(new URL(`../../${path}.js`, import.meta.url));
const SIMULATOR = program('fixtures/virtual/simulator-process');

/** Composition of the desktop program, once Electron is ready: nothing is decided here. */
export async function start(parts: DesktopParts): Promise<void> {
  const { app, camera, powerMonitor, sessions, utilityProcess } = parts;
  const files = loadPageFiles(built('renderer/manifest.json'));
  const openSealed = await sealedKeyOf(parts);
  const setting = counterSetting(undefined, null, openSealed);
  const screens = setting.screens();
  if (!screens.ok) return giveUp(parts, screens.failure);
  const kiosk = screens.value.screen === 'kiosk';
  const binding = setting.readerBinding();
  // Its own bridge is all that a package holds: the other would have to be compiled for each Electron.
  if (app.isPackaged && binding !== 'own') return giveUp(parts, notPackaged(binding));
  const device = () => forkUtility(utilityProcess, program(deviceEntry(binding)));
  const { main, visitor } = openWindows(parts, kiosk);
  serveOn(sessions.own, files, () => endPage(main));
  serveOn(sessions.visitors, files, () => endPage(visitor));
  // Only in a checkout, and only where no reader is attached: an installed counter never falls back.
  const simulated = !app.isPackaged && !(await hasRealReader(device));
  const counterParts = {
    real: { setting, launch: device },
    training: {
      setting: counterSetting(undefined, await simulatedKeys(), openSealed),
      launch: () => forkUtility(utilityProcess, SIMULATOR),
      cases: async () => (await import('../counter/practice-cases.ts')).practiceCases(),
    },
    simulated,
    development: !app.isPackaged,
    windows: {
      main: electronWindow(main, camera),
      visitor: visitor && electronWindow(visitor, camera),
    },
  };
  const watch = new HealthWatch(counterParts, { version: app.getVersion() });
  const opened = openCounter(watch.parts);
  if (!opened.ok) return giveUp(parts, opened.failure);
  run(parts, main, visitor, opened.value);
  const goesOnAlone = () => kiosk && !watch.closed;
  const isLocked = followSystem(main, powerMonitor, opened.value, goesOnAlone);
  watch.start(opened.value, isLocked);
  const closeHealth = await openHealth(watch, console.error);
  app.on('will-quit', () => {
    watch.stop();
    closeHealth();
  });
  if (simulated && !kiosk) await showInvented(opened.value);
}

function openWindows({ app, open, screen, sessions }: DesktopParts, kiosk: boolean) {
  const preload = fileURLToPath(built('preload/preload.cjs'));
  const wish = { preload, isPackaged: app.isPackaged };
  const main = open({ ...wish, session: sessions.own, role: kiosk ? 'kiosk' : 'clerk' });
  const second = kiosk ? undefined : secondDisplay(screen);
  const visitors = { ...wish, session: sessions.visitors, role: 'visitor' as const };
  const visitor = second === undefined ? null : open({ ...visitors, on: second });
  return { main, visitor };
}

/** As if it had crashed: it comes back by itself, and what it showed does not. */
function endPage(window: BrowserWindow | null): void {
  if (window !== null && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

function notPackaged(binding: ReaderBinding): Failure {
  return failure('settings-broken', { at: `settings.json: readerBinding: no ${binding} here` });
}

function giveUp({ app }: DesktopParts, why: Failure): void {
  console.error(`kazasu: ${why.at ?? why.kind}`);
  app.exit(1);
}

/** What is wrong with the settings is told by whoever needs them. */
async function sealedKeyOf({ safeStorage }: DesktopParts) {
  const file = placesIn(defaultDataFolder()).settings;
  const settings = loadSettings(file);
  const named = settings.ok ? settings.value : {};
  return openSealedKey(named, file, safeStorage, process.platform);
}

/**
 * Loaded only here: what proves an invented card proves nothing at a reader. Of the day on which they are used:
 * a computer whose clock was wrong when it started would prove nothing until this program is started anew.
 */
async function simulatedKeys() {
  const { simulatedTrust } = await import('../../fixtures/virtual/issuers/simulated-trust.ts');
  return () => simulatedTrust();
}

async function showInvented(windowed: WindowedCounter): Promise<void> {
  const { showPerson } = await import('../counter/show-person.ts');
  await showPerson(windowed, 'hanako');
}

function run(
  { app, ipcMain }: DesktopParts,
  main: BrowserWindow,
  visitor: BrowserWindow | null,
  windowed: WindowedCounter,
): void {
  const begin = (window: BrowserWindow, place: Place) => {
    listenToPage(ipcMain, window.webContents, {
      act: (message) => windowed.take(message, place),
      hello: () => windowed.hello(place),
    });
    window.once('ready-to-show', () => window.show());
    // A load that another one overtakes is no fault; a page that goes comes back (page-life.ts).
    window.loadURL(`${ORIGIN}/`).catch(() => undefined);
  };
  main.once('closed', () => app.quit());
  // Whoever starts the program once more sees it; what they wrote beside its name is nobody's order.
  app.on('second-instance', () => main.focus());
  app.on('will-quit', () => windowed.stop());
  windowed.start();
  begin(main, 'main');
  if (visitor !== null) begin(visitor, 'visitor');
}
