import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Display, Rectangle } from 'electron';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import { CHANNEL } from '../contract/channels.ts';
import type { PageView } from '../contract/page-view.ts';
import { SessionDouble } from './session-double.fixture.ts';
import { VaultDouble } from './vault-double.fixture.ts';

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
  /** Switches of the command line, by name. */
  switches: {} as Readonly<Record<string, string>>,
  /** Where the system keeps what programs keep; each test has its own. */
  appData: '',
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
  Object.assign(desk, { switches: {}, hasLock: true, ready: false });
  desk.appData = temporaryFolder();
  desk.displays = [{ id: 1, bounds: PRIMARY }];
  desk.windows = [];
  desk.children = [];
  app.isPackaged = true;
  sessions.clear();
  vault.backend = 'gnome_libsecret';
  for (const emitter of [app, ipcMain, powerMonitor]) emitter.removeAllListeners();
}

class AppDouble extends EventEmitter {
  isPackaged = true;
  commandLine = {
    hasSwitch: (name: string) => name in desk.switches,
    getSwitchValue: (name: string) => desk.switches[name] ?? '',
    appendSwitch: (name: string, value: string) => calls.push(`switch ${name}=${value}`),
  };
  getPath = () => desk.appData;
  setPath = (name: string, path: string) => {
    calls.push(`path ${name}=${path.slice(desk.appData.length + 1)}`);
  };
  enableSandbox = note('sandbox');
  requestSingleInstanceLock = () => desk.hasLock;
  exit = (code: number) => calls.push(`exit ${code}`);
  quit = note('quit');
  getVersion = () => '0.1.0';
  whenReady = () => {
    calls.push('whenReady');
    return desk.ready ? Promise.resolve() : new Promise(() => undefined);
  };
}

/** A page: what it was sent, and what was done to it. */
class ContentsDouble extends EventEmitter {
  readonly session: SessionDouble;
  readonly views: PageView[] = [];
  readonly done: string[] = [];

  constructor(session: SessionDouble) {
    super();
    this.session = session;
    app.emit('web-contents-created', {}, this);
  }

  navigationHistory = { clear: () => this.done.push('forget') };
  setWindowOpenHandler = (_handler: unknown) => this.done.push('guarded');
  setWebRTCIPHandlingPolicy = (policy: string) => this.done.push(policy);
  setVisualZoomLevelLimits = async (...limits: number[]) => this.done.push(`pinch ${limits}`);
  setZoomFactor = (factor: number) => this.done.push(`zoom ${factor}`);
  forcefullyCrashRenderer = () => this.done.push('crash');
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
  readonly #contents: ContentsDouble;
  readonly options: BrowserWindowConstructorOptions;
  isProtected = false;
  gone = false;
  readonly name: string;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.#contents = new ContentsDouble(
      options.webPreferences?.session as unknown as SessionDouble,
    );
    this.name = `window ${desk.windows.length}`;
    desk.windows.push(this);
    calls.push(`make ${this.name}`);
  }
  get webContents(): ContentsDouble {
    if (this.gone) throw new TypeError('Object has been destroyed');
    return this.#contents;
  }
  async loadURL(url: string): Promise<void> {
    calls.push(`${this.name} loads ${url}`);
  }
  show(): void {
    calls.push(`show ${this.name}`);
  }
  focus(): void {
    calls.push(`focus ${this.name}`);
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  setContentProtection(on: boolean): void {
    this.isProtected = on;
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

type ForkWords = readonly [entry: string, args: readonly string[], options: object];

/** A device process that says what the test tells it to. */
class ChildDouble extends EventEmitter {
  readonly heard: HostMessage[] = [];
  /** With what it was started. */
  readonly told: ForkWords;

  constructor(...told: ForkWords) {
    super();
    this.told = told;
    const [entry] = told;
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

export const app = new AppDouble();
export const powerMonitor = new EventEmitter();
const ipcMain = new EventEmitter();
export const vault = new VaultDouble();
/** By the name of their partition; the default one has none. */
export const sessions = new Map<string, SessionDouble>();

export const electronDouble = {
  app,
  protocol: {
    registerSchemesAsPrivileged: (schemes: readonly object[]) =>
      calls.push(`scheme ${JSON.stringify(schemes)}`),
  },
  Menu: { setApplicationMenu: (menu: unknown) => calls.push(`menu ${menu}`) },
  BrowserWindow: WindowDouble,
  ipcMain,
  powerMonitor,
  screen: { getPrimaryDisplay: () => desk.displays[0], getAllDisplays: () => desk.displays },
  session: {
    get defaultSession() {
      return sessionOf('');
    },
    fromPartition: (name: string, options: object) => {
      calls.push(`session ${name} ${JSON.stringify(options)}`);
      return sessionOf(name);
    },
  },
  safeStorage: vault,
  utilityProcess: { fork: (...told: ForkWords) => new ChildDouble(...told) },
};

/** Each partition has one, and whoever makes it is told. */
function sessionOf(name: string): SessionDouble {
  const known = sessions.get(name);
  if (known !== undefined) return known;
  const made = new SessionDouble();
  sessions.set(name, made);
  app.emit('session-created', made);
  return made;
}
