import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  type Session,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { refusedSwitch } from './allowed-switches.ts';
import { guardApp } from './app-guard.ts';
import { CameraGate } from './camera-gate.ts';
import { guardKeys } from './key-guard.ts';
import { lockNames } from './network-lock.ts';
import { setOwnFolders } from './own-folders.ts';
import { CUSTOM_SCHEME } from './scheme.ts';
import { sealKey } from './sealed-keys.ts';
import { PARTITION, sessionGuard, VISITOR_PARTITION } from './session-guard.ts';
import { start } from './start.ts';
import { type WindowWish, windowOptions } from './window-options.ts';

/** What has to be shut before Electron is ready, and where its values are handed on: nothing is decided here. */
const SEAL = 'seal-reader-key';
const camera = new CameraGate();
const guardSession = sessionGuard(camera.mayUse);

const refused = refusedSwitch(process.argv.slice(1), process.platform, app.isPackaged);
if (refused !== null) {
  console.error(`kazasu: does not start with ${refused}`);
  app.exit(1);
} else {
  setOwnFolders(app);
  if (app.requestSingleInstanceLock()) prepare();
  else leave();
}

/** Another one of this program holds the reader: that one comes to the front, this one ends. */
function leave(): void {
  if (app.commandLine.hasSwitch(SEAL)) console.error('kazasu: end the running program first');
  app.exit(1);
}

function prepare(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([CUSTOM_SCHEME]);
  Menu.setApplicationMenu(null);
  lockNames(app);
  guardApp(app, (made) => {
    // The other lock is shut; the page's own session waits for this one, too.
    guardSession(made).catch(() => undefined);
  });
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(app.commandLine.hasSwitch(SEAL) ? seal : open);
}

async function open(): Promise<void> {
  await guardSession(session.defaultSession);
  const own = await guardedSession(PARTITION);
  const visitors = await guardedSession(VISITOR_PARTITION);
  const parts = { app, ipcMain, powerMonitor, safeStorage, screen, utilityProcess };
  await start({ ...parts, sessions: { own, visitors }, camera, open: openWindow });
}

async function guardedSession(name: string): Promise<Session> {
  const made = session.fromPartition(name, { cache: false });
  await guardSession(made);
  return made;
}

/** The only place that makes a window. */
function openWindow(wish: WindowWish): BrowserWindow {
  const window = new BrowserWindow(windowOptions(wish));
  // No program of this computer takes a picture of a record; Linux knows no such protection.
  if (process.platform !== 'linux') window.setContentProtection(true);
  window.on('app-command', (event) => event.preventDefault());
  guardKeys(window.webContents, wish.role);
  return window;
}

/** `--seal-reader-key=FILE`: seals the reader's private key for this user, and ends. */
async function seal(): Promise<void> {
  const file = app.commandLine.getSwitchValue(SEAL);
  const sealed = await sealKey(file, safeStorage, process.platform);
  if (sealed.ok) console.log(`kazasu: ${sealed.value} is written; delete ${file} now`);
  else console.error(`kazasu: ${sealed.failure}`);
  app.exit(sealed.ok ? 0 : 1);
}
