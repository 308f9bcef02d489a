import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { type CounterSetting, counterSetting } from '../counter/counter-setting.ts';
import { hasRealReader } from '../counter/has-real-reader.ts';
import { openCounter, type WindowedCounter } from '../counter/windowed-counter.ts';
import { guardContents } from './contents-guard.ts';
import { clerkWindow } from './electron-window.ts';
import { listenToPage } from './guarded-ipc.ts';
import { loadPageFiles } from './page-files.ts';
import { refusedSwitch } from './refused-switches.ts';
import { CUSTOM_SCHEME, ORIGIN, serveOn } from './scheme.ts';
import { guardSession, PARTITION } from './session-guard.ts';
import { forkUtility } from './utility-device.ts';
import { windowOptions } from './window-options.ts';

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
  guardSession(own);
  serveOn(own, loadPageFiles(built('renderer/manifest.json')));
  const preload = fileURLToPath(built('preload/preload.cjs'));
  const window = new BrowserWindow(windowOptions(preload, own, app.isPackaged));
  const simulated = await needsSimulator();
  const opened = openCounter(
    await settingFor(simulated),
    () => forkUtility(utilityProcess, simulated ? SIMULATOR : DEVICE),
    clerkWindow(window),
    { simulated, development: !app.isPackaged },
  );
  if (!opened.ok) {
    console.error(`kazasu: ${opened.failure.at ?? opened.failure.kind}`);
    app.exit(1);
    return;
  }
  run(window, opened.value);
  if (simulated) await showInvented(opened.value);
}

/** Only in a checkout, and only where no reader is attached: an installed counter never falls back. */
async function needsSimulator(): Promise<boolean> {
  return !app.isPackaged && !(await hasRealReader(() => forkUtility(utilityProcess, DEVICE)));
}

async function settingFor(simulated: boolean): Promise<CounterSetting> {
  if (!simulated) return counterSetting();
  const { simulatedTrust } = await import('../../fixtures/virtual/issuers/simulated-trust.ts');
  return counterSetting(undefined, simulatedTrust());
}

async function showInvented(windowed: WindowedCounter): Promise<void> {
  const { showPerson } = await import('../counter/show-person.ts');
  await showPerson(windowed, 'hanako');
}

function run(window: BrowserWindow, windowed: WindowedCounter): void {
  const { counter } = windowed;
  listenToPage(ipcMain, window.webContents, {
    act: (message) => windowed.take(message),
    hello: () => windowed.hello(),
  });
  window.once('ready-to-show', () => window.show());
  // A page that crashed may have been looked at: the counter begins anew.
  window.webContents.on('render-process-gone', () => windowed.take({ type: 'pause' }));
  powerMonitor.on('lock-screen', () => windowed.take({ type: 'pause' }));
  app.on('second-instance', () => window.focus());
  app.on('will-quit', () => counter.stop());
  counter.start();
  window.loadURL(`${ORIGIN}/`);
}
