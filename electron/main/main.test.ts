import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { allText, CANARY } from '../../pipeline/reception/reception.fixture.ts';
import { CHANNEL } from '../contract/channels.ts';
import { laid, READER, report, wanted } from '../counter/counter.fixture.ts';
import { app, desk, electronDouble, powerMonitor } from './electron-double.fixture.ts';
import {
  KIOSK,
  leaveDesk,
  newDesk,
  open,
  openShown,
  SECOND,
  start,
} from './main-program.fixture.ts';
import { CUSTOM_SCHEME } from './scheme.ts';

vi.mock('electron', () => electronDouble);
// The page is not built beside the sources.
vi.mock('./page-files.ts', async (original) => ({
  ...(await original<typeof import('./page-files.ts')>()),
  loadPageFiles: () => new Map(),
}));

beforeEach(newDesk);
afterEach(leaveDesk);

const reloaded = (of: (typeof desk.windows)[number] | undefined) =>
  vi.waitFor(() => expect(of?.webContents.done).toContain('reload'));

describe('the start of the desktop program', () => {
  it('shuts everything that has to be shut before the app is ready', async () => {
    expect(await start()).toEqual([
      'path userData=kazasu-profile',
      'path crashDumps=kazasu-profile/crash-dumps',
      'sandbox',
      `scheme ${JSON.stringify([CUSTOM_SCHEME])}`,
      'menu null',
      'switch host-resolver-rules=MAP * ~NOTFOUND',
      'whenReady',
    ]);
  });

  it('does not start packaged with a debugging port', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    process.argv.push('--remote-debugging-port=9222');
    expect(await start()).toEqual(['exit 1']);
    expect(said.mock.calls).toEqual([['kazasu: does not start with remote-debugging-port']]);
  });

  it('does not start twice: one program holds the reader', async () => {
    desk.hasLock = false;
    const calls = await start();
    expect(calls.filter((call) => !call.startsWith('path'))).toEqual(['exit 1']);
  });

  it.each([
    ['settings that are broken', { screen: 'booth' }, 'screen'],
    ['a bridge that no package holds', { readerBinding: 'nfc-pcsc' }, 'readerBinding'],
    ['a purpose for staff at a kiosk', { screen: 'kiosk' }, 'hospital-reception'],
    ['a purpose for nobody’s eyes at a counter', { purpose: 'kiosk-certificate' }, 'counter'],
  ])('says why and ends with %s: no page is loaded', async (_, settings, why) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { calls } = await open(settings);
    expect(calls.filter((call) => /exit|loads|show/.test(call))).toEqual(['exit 1']);
    expect(said.mock.calls).toEqual([[expect.stringContaining(why)]]);
  });
});

describe('the windows of a counter', () => {
  it('is one where there is one display, loaded after the readers’ process was started', async () => {
    const { main, calls } = await open();
    expect(calls.slice(calls.indexOf('whenReady') + 1)).toEqual([
      'session receiver {"cache":false}',
      'session receiver-visitor {"cache":false}',
      'make window 0',
      'fork device-process.js',
      'window 0 loads receiver://app/',
    ]);
    expect(main?.options).toMatchObject({ show: false, frame: true, fullscreen: false });
    expect(main?.options).toMatchObject({ kiosk: false, width: 1280, height: 800 });
  });

  it('are two where there are two displays: the visitor’s fills the second', async () => {
    const { visitor, calls } = await open({}, { second: true });
    expect(calls.slice(calls.indexOf('make window 0'))).toEqual([
      'make window 0',
      'make window 1',
      'fork device-process.js',
      'window 0 loads receiver://app/',
      'window 1 loads receiver://app/',
    ]);
    expect(visitor?.options).toMatchObject({ ...SECOND, fullscreen: true, frame: false });
    expect(visitor?.options).toMatchObject({ kiosk: false, show: false });
  });

  it('are shown once their pages were drawn', async () => {
    const { main, visitor, calls } = await open({}, { second: true });
    visitor?.emit('ready-to-show');
    main?.emit('ready-to-show');
    expect(calls.slice(-2)).toEqual(['show window 1', 'show window 0']);
  });

  it('are each told their own: the record goes to the clerk’s page and to no other', async () => {
    const { main, visitor } = await openShown({}, { second: true });
    visitor?.says(CHANNEL.hello);
    expect([main?.view?.audience, visitor?.view?.audience]).toEqual(['clerk', 'visitor']);
    expect(allText(visitor?.webContents.views)).not.toContain(CANARY);
  });

  it('are each heard as what they are: the visitor’s may not end a reception', async () => {
    const { main, visitor } = await openShown({}, { second: true });
    visitor?.says(CHANNEL.act, { type: 'next' });
    const before = main?.view?.phase.kind;
    main?.says(CHANNEL.act, { type: 'next' });
    expect([before, main?.view?.phase.kind]).toEqual(['shown', 'wiping']);
  });

  it('end with the main one: the program quits, and takes the readers’ process with it', async () => {
    const { main, calls } = await open({}, { second: true });
    main?.emit('closed');
    app.emit('will-quit');
    expect(calls.slice(-2)).toEqual(['quit', 'kill']);
    app.emit('window-all-closed');
    expect(calls.at(-1)).toBe('quit');
  });

  it('come to the front when somebody starts the program once more', async () => {
    const { calls } = await open();
    const before = calls.length;
    app.emit(
      'second-instance',
      {},
      ['kazasu', '--seal-reader-key=/k', 'receiver://app/?next'],
      '/',
    );
    expect(calls.slice(before)).toEqual(['focus window 0']);
  });

  it('has the visitor’s page loaded anew when it crashed, and the clerk goes on', async () => {
    const { main, visitor } = await openShown({}, { second: true });
    visitor?.webContents.emit('render-process-gone');
    await reloaded(visitor);
    expect(main?.view?.phase.kind).toBe('shown');
  });
});

describe('a checkout', () => {
  /** The program, started from its sources; the process that looks for readers says what it found. */
  async function openUnpacked(...found: readonly DeviceMessage[]) {
    app.isPackaged = false;
    const opening = open();
    const child = await vi.waitFor(() => desk.children[0] ?? expect.fail('nothing was asked'));
    child.say(...found);
    return opening;
  }

  it('opens on its reader where there is one', async () => {
    const { calls } = await openUnpacked({ type: 'readers', readers: [READER] });
    expect(calls.filter((call) => call.startsWith('fork'))).toEqual([
      'fork device-process.js',
      'fork device-process.js',
    ]);
  });

  it('shows an invented person on the simulator where there is none', async () => {
    const { main, device, calls } = await openUnpacked({
      type: 'service',
      state: 'pcsc-service-down',
    });
    device?.say({ type: 'readers', readers: [READER] }, { type: 'service', state: 'up' });
    const asked = (type: string) =>
      vi.waitFor(() => expect(device?.heard.map((message) => message.type)).toContain(type));
    await asked('simulate');
    device?.say(laid, wanted(1));
    await asked('code');
    device?.say(report(1));
    expect(calls.filter((call) => call.startsWith('fork'))).toEqual([
      'fork device-process.js',
      'fork simulator-process.js',
    ]);
    expect(main?.view).toMatchObject({ simulated: true, development: true });
    expect(main?.view?.phase.kind).toBe('shown');
  });
});

describe('the window of a kiosk', () => {
  it('is one, and fills its display, however many there are', async () => {
    const { main, visitor } = await open(KIOSK, { second: true });
    expect([main?.options, visitor]).toEqual([
      expect.objectContaining({ kiosk: true, fullscreen: true, frame: false, show: false }),
      undefined,
    ]);
  });

  it('is a kiosk’s from its first view on', async () => {
    const { main } = await open(KIOSK);
    main?.says(CHANNEL.hello);
    expect(main?.view).toMatchObject({ audience: 'kiosk', simulated: false });
  });
});

describe('a record on the screen is gone', () => {
  it.each([
    ['the session of the system is locked', () => powerMonitor.emit('lock-screen')],
    ['the page crashes', () => desk.windows[0]?.webContents.emit('render-process-gone')],
  ])('at a counter when %s: it pauses until the clerk goes on', async (_, happens) => {
    const { main, visitor } = await openShown({}, { second: true });
    happens();
    expect([main?.view?.phase.kind, visitor?.view?.phase.kind]).toEqual(['paused', 'paused']);
    await reloaded(main);
    await reloaded(visitor);
    expect(allText(main?.view)).not.toContain(CANARY);
  });

  it('at a kiosk when the session is locked, which opens by itself when it is unlocked', async () => {
    const { main } = await openShown(KIOSK);
    powerMonitor.emit('lock-screen');
    const locked = main?.view?.phase.kind;
    await reloaded(main);
    powerMonitor.emit('unlock-screen');
    expect([locked, main?.view?.phase.kind]).toEqual(['paused', 'waiting-for-removal']);
  });

  it('at a kiosk when the page crashes, and it goes on: nobody is there to press 再開', async () => {
    const { main } = await openShown(KIOSK);
    main?.webContents.emit('render-process-gone');
    await reloaded(main);
    expect(main?.view?.phase.kind).toBe('waiting-for-removal');
  });

  it('at a kiosk when the page crashes while the session is locked: it stays closed until it is not', async () => {
    const { main } = await openShown(KIOSK);
    powerMonitor.emit('lock-screen');
    main?.webContents.emit('render-process-gone');
    await reloaded(main);
    const locked = main?.view?.phase.kind;
    powerMonitor.emit('unlock-screen');
    expect([locked, main?.view?.phase.kind]).toEqual(['paused', 'waiting-for-removal']);
  });
});
