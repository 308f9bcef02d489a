import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Display, Rectangle } from 'electron';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import { CHANNEL } from '../contract/channels.ts';
import type { PageView } from '../contract/page-view.ts';

/**
 * Electron's program cannot run here, so its parts are doubles that note the order in which they are
 * called. The real one is driven by tests/electron wherever it is present.
 */
const calls: string[] = [];
const note = (name: string) => () => {
  calls.push(name);
};

/** What this machine is like, and what was made on it. */
export const desk = {
  calls,
  hasSwitch: (_name: string): boolean => false,
  hasLock: true,
  /** Otherwise the program never gets so far as to make a window. */
  ready: false,
  displays: [] as Pick<Display, 'id' | 'bounds'>[],
  windows: [] as WindowDouble[],
  children: [] as ChildDouble[],
};

const PRIMARY: Rectangle = { x: 0, y: 0, width: 1280, height: 800 };

export function resetDesk(): void {
  calls.length = 0;
  Object.assign(desk, { hasSwitch: () => false, hasLock: true, ready: false });
  desk.displays = [{ id: 1, bounds: PRIMARY }];
  desk.windows = [];
  desk.children = [];
  app.isPackaged = true;
  for (const emitter of [app, ipcMain, powerMonitor]) emitter.removeAllListeners();
}

class AppDouble extends EventEmitter {
  isPackaged = true;
  commandLine = { hasSwitch: (name: string) => desk.hasSwitch(name) };
  enableSandbox = note('sandbox');
  requestSingleInstanceLock = () => desk.hasLock;
  exit = (code: number) => calls.push(`exit ${code}`);
  quit = note('quit');
  whenReady = () => {
    calls.push('whenReady');
    return desk.ready ? Promise.resolve() : new Promise(() => undefined);
  };
}

/** A page: what it was sent, and what was done to it. */
class ContentsDouble extends EventEmitter {
  readonly session = SESSION;
  readonly views: PageView[] = [];
  readonly done: string[] = [];

  send(channel: string, view: PageView): void {
    if (channel === CHANNEL.view) this.views.push(view);
  }
  reload(): void {
    this.done.push('reload');
  }
  print(): void {
    this.done.push('print');
  }
}

export class WindowDouble extends EventEmitter {
  readonly webContents = new ContentsDouble();
  readonly options: BrowserWindowConstructorOptions;
  readonly name: string;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.name = `window ${desk.windows.length}`;
    desk.windows.push(this);
    calls.push(`make ${this.name}`);
  }
  loadURL(url: string): void {
    calls.push(`${this.name} loads ${url}`);
  }
  show(): void {
    calls.push(`show ${this.name}`);
  }
  focus(): void {
    calls.push(`focus ${this.name}`);
  }
  isDestroyed(): boolean {
    return false;
  }

  /** What its page says, as it comes from our own origin. */
  says(channel: string, message?: unknown): void {
    const senderFrame = { parent: null, url: 'receiver://app/' };
    ipcMain.emit(channel, { sender: this.webContents, senderFrame }, message);
  }
  /** What its page shows now. */
  get view(): PageView | undefined {
    return this.webContents.views.at(-1);
  }
}

/** A device process that says what the test tells it to. */
class ChildDouble extends EventEmitter {
  readonly heard: HostMessage[] = [];

  constructor(entry: string) {
    super();
    desk.children.push(this);
    calls.push(`fork ${entry.split('/').at(-1)}`);
  }
  postMessage(message: HostMessage): void {
    this.heard.push(message);
  }
  kill(): boolean {
    calls.push('kill');
    return true;
  }
  say(...messages: readonly DeviceMessage[]): void {
    for (const message of messages) this.emit('message', message);
  }
}

const SESSION = {
  protocol: { handle: () => undefined },
  webRequest: { onBeforeRequest: () => undefined },
  on: () => undefined,
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
  setDisplayMediaRequestHandler: () => undefined,
  setBluetoothPairingHandler: () => undefined,
  setCertificateVerifyProc: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  clearStorageData: async () => undefined,
  clearCache: async () => undefined,
};

export const app = new AppDouble();
export const powerMonitor = new EventEmitter();
const ipcMain = new EventEmitter();

export const electronDouble = {
  app,
  protocol: { registerSchemesAsPrivileged: note('scheme') },
  Menu: { setApplicationMenu: (menu: unknown) => calls.push(`menu ${menu}`) },
  BrowserWindow: WindowDouble,
  ipcMain,
  powerMonitor,
  screen: { getPrimaryDisplay: () => desk.displays[0], getAllDisplays: () => desk.displays },
  session: { fromPartition: () => SESSION },
  utilityProcess: { fork: (entry: string) => new ChildDouble(entry) },
};
