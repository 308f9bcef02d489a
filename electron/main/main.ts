import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  type Rectangle,
  screen,
  session,
  utilityProcess,
} from 'electron';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { counterSetting } from '../counter/counter-setting.ts';
import type { Place } from '../counter/counter-window.ts';
import { hasRealReader } from '../counter/has-real-reader.ts';
import { openCounter, type WindowedCounter } from '../counter/windowed-counter.ts';
import { CameraGate } from './camera-gate.ts';
import { guardContents } from './contents-guard.ts';
import { electronWindow } from './electron-window.ts';
import { listenToPage } from './guarded-ipc.ts';
import { loadPageFiles } from './page-files.ts';
import { refusedSwitch } from './refused-switches.ts';
import { CUSTOM_SCHEME, ORIGIN, serveOn } from './scheme.ts';
import { secondDisplay } from './second-display.ts';
import { guardSession, PARTITION } from './session-guard.ts';
import { forkUtility } from './utility-device.ts';
import { type WindowRole, windowOptions } from './window-options.ts';

/** Composition of the desktop program: nothing is decided here. */
const built = (path: string) => new URL(`../../../${path}`, import.meta.url);
const program = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DEVICE = program('native-bridge/device-process.js');
const SIMULATOR = program('fixtures/virtual/simulator-process.js');

const refused = refusedSwitch((name) => app.commandLine.hasSwitch(name), app.isPackaged);
if (refused !== null || !app.requestSingleInstanceLock()) {
  if (refused !== null) console.error(`kazasu: does not start with --${refused}`);
  app.exit(1);
} else {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([CUSTOM_SCHEME]);
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start);
}

async function start(): Promise<void> {
  const own = session.fromPartition(PARTITION, { cache: false });
  const camera = new CameraGate();
  guardSession(own, camera.mayUse);
  serveOn(own, loadPageFiles(built('renderer/manifest.json')));
  const setting = counterSetting();
  const screens = setting.screens();
  if (!screens.ok) return giveUp(screens.failure);
  const kiosk = screens.value.screen === 'kiosk';
  const preload = fileURLToPath(built('preload/preload.cjs'));
  const open = (role: WindowRole, on?: Rectangle) =>
    new BrowserWindow(
      windowOptions({ preload, session: own, isPackaged: app.isPackaged, role, on }),
    );
  const main = open(kiosk ? 'kiosk' : 'clerk');
  const second = kiosk ? undefined : secondDisplay(screen);
  const visitor = second === undefined ? null : open('visitor', second);
  const simulated = await needsSimulator();
  const opened = openCounter({
    real: { setting, launch: () => forkUtility(utilityProcess, DEVICE) },
    training: {
      setting: counterSetting(undefined, await simulatedKeys()),
      launch: () => forkUtility(utilityProcess, SIMULATOR),
      cases: async () => (await import('../counter/practice-cases.ts')).practiceCases(),
    },
    simulated,
    development: !app.isPackaged,
    windows: {
      main: electronWindow(main, camera),
      visitor: visitor && electronWindow(visitor, camera),
    },
  });
  if (!opened.ok) return giveUp(opened.failure);
  run(main, visitor, opened.value);
  followSystem(main, opened.value, kiosk);
  if (simulated && !kiosk) await showInvented(opened.value);
}

function giveUp(why: Failure): void {
  console.error(`kazasu: ${why.at ?? why.kind}`);
  app.exit(1);
}

/** Only in a checkout, and only where no reader is attached: an installed counter never falls back. */
async function needsSimulator(): Promise<boolean> {
  return !app.isPackaged && !(await hasRealReader(() => forkUtility(utilityProcess, DEVICE)));
}

/** Loaded only here: what proves an invented card proves nothing at a reader. */
async function simulatedKeys() {
  const { simulatedTrust } = await import('../../fixtures/virtual/issuers/simulated-trust.ts');
  return simulatedTrust();
}

async function showInvented(windowed: WindowedCounter): Promise<void> {
  const { showPerson } = await import('../counter/show-person.ts');
  await showPerson(windowed, 'hanako');
}

function run(main: BrowserWindow, visitor: BrowserWindow | null, windowed: WindowedCounter): void {
  const begin = (window: BrowserWindow, place: Place) => {
    listenToPage(ipcMain, window.webContents, {
      act: (message) => windowed.take(message, place),
      hello: () => windowed.hello(place),
    });
    window.once('ready-to-show', () => window.show());
    window.loadURL(`${ORIGIN}/`);
  };
  visitor?.webContents.on('render-process-gone', () => visitor.webContents.reload());
  main.once('closed', () => app.quit());
  app.on('second-instance', () => main.focus());
  app.on('will-quit', () => windowed.stop());
  windowed.start();
  begin(main, 'main');
  if (visitor !== null) begin(visitor, 'visitor');
}

/**
 * A page that crashed may have been looked at, and nobody sits before a locked screen: the record goes.
 * Said to the reception itself, since no page of a kiosk may say it; nobody is there to go on either.
 */
function followSystem(main: BrowserWindow, windowed: WindowedCounter, alone: boolean): void {
  const pause = () => windowed.counter.act({ type: 'pause' });
  const goOn = () => {
    if (alone) windowed.counter.act({ type: 'resume' });
  };
  main.webContents.on('render-process-gone', () => {
    pause();
    goOn();
  });
  powerMonitor.on('lock-screen', pause);
  powerMonitor.on('unlock-screen', goOn);
}
