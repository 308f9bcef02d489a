import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/**
 * Electron's program cannot run here, so its parts are doubles that note the order in which they are
 * called. The real one is driven by tests/electron wherever it is present.
 */
const calls: string[] = [];
const note = (name: string) => () => {
  calls.push(name);
};

let hasSwitch: (name: string) => boolean;
let hasLock: boolean;

class AppDouble extends EventEmitter {
  isPackaged = true;
  commandLine = { hasSwitch: (name: string) => hasSwitch(name) };
  enableSandbox = note('sandbox');
  requestSingleInstanceLock = () => hasLock;
  exit = (code: number) => calls.push(`exit ${code}`);
  quit = note('quit');
  whenReady = () => {
    calls.push('whenReady');
    // Never ready: what comes after needs real windows.
    return new Promise(() => undefined);
  };
}

vi.mock('electron', () => ({
  app: new AppDouble(),
  protocol: { registerSchemesAsPrivileged: note('scheme') },
  Menu: { setApplicationMenu: (menu: unknown) => calls.push(`menu ${menu}`) },
  BrowserWindow: class {},
  ipcMain: new EventEmitter(),
  powerMonitor: new EventEmitter(),
  session: {},
  utilityProcess: {},
}));

async function start(): Promise<string[]> {
  calls.length = 0;
  vi.resetModules();
  await import('./main.ts');
  return [...calls];
}

beforeEach(() => {
  hasSwitch = () => false;
  hasLock = true;
});

describe('the start of the desktop program', () => {
  it('shuts everything that has to be shut before the app is ready', async () => {
    expect(await start()).toEqual(['sandbox', 'scheme', 'menu null', 'whenReady']);
  });

  it('does not start packaged with a debugging port', async () => {
    hasSwitch = (name) => name === 'remote-debugging-port';
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await start()).toEqual(['exit 1']);
  });

  it('does not start twice: one program holds the reader', async () => {
    hasLock = false;
    expect(await start()).toEqual(['exit 1']);
  });
});
