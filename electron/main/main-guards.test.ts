import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL } from '../contract/channels.ts';
import { digits, laid, NUMBER, READER, report, wanted } from '../counter/counter.fixture.ts';
import { desk, electronDouble, sessions, vault } from './electron-double.fixture.ts';
import { KIOSK, leaveDesk, newDesk, open, openShown, start } from './main-program.fixture.ts';
import { SessionDouble } from './session-double.fixture.ts';

vi.mock('electron', () => electronDouble);
// The page is not built beside the sources.
vi.mock('./page-files.ts', async (original) => ({
  ...(await original<typeof import('./page-files.ts')>()),
  loadPageFiles: () => new Map(),
}));

beforeEach(newDesk);
afterEach(leaveDesk);

/** The program on a system of this kind; the rest of the process knows nothing of it. */
function onPlatform(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
}

describe('every window of the program', () => {
  it.each([
    ['win32', true],
    ['darwin', true],
    ['linux', false],
  ] as const)(
    'is left out of pictures of the screen where the system can: %s',
    async (platform, can) => {
      onPlatform(platform);
      const { main, visitor } = await open({}, { second: true });
      expect([main?.isProtected, visitor?.isProtected]).toEqual([can, can]);
    },
  );

  it('is guarded as any page is, and by the keys of its role', async () => {
    const { main, visitor } = await open({}, { second: true });
    const refused = (window: typeof main, key: string) => {
      let stopped = false;
      const event = { preventDefault: () => (stopped = true) };
      window?.webContents.emit('before-input-event', event, { key, type: 'keyDown' });
      return stopped;
    };
    expect([refused(main, 'F9'), refused(main, 'F5'), refused(visitor, 'F9')]).toEqual([
      false,
      true,
      true,
    ]);
    const guarded = [main, visitor].map((window) => window?.webContents.done);
    expect(guarded).toEqual(Array(2).fill(['guarded', 'disable_non_proxied_udp']));
    expect(main?.emit('app-command', { preventDefault: () => undefined }, 'browser-backward')).toBe(
      true,
    );
  });

  it('has a guarded session of its own in memory, and the default one serves nothing and is guarded too', async () => {
    const { main, visitor } = await open({}, { second: true });
    expect([...sessions.keys()].sort()).toEqual(['', 'receiver', 'receiver-visitor']);
    const all = ['', 'receiver', 'receiver-visitor'].map((name) => sessions.get(name));
    expect(all.map((one) => one?.done)).toEqual([
      ['spelling false'],
      ['spelling false', 'serves receiver'],
      ['spelling false', 'serves receiver'],
    ]);
    // Pages of one session could talk to each other behind the main process's back.
    const nameOf = (shown: unknown) => [...sessions].find(([, one]) => one === shown)?.[0];
    const shown = [main, visitor].map((one) => nameOf(one?.webContents.session));
    expect(shown).toEqual(['receiver', 'receiver-visitor']);
    // Whoever makes another one.
    const other = electronDouble.session.fromPartition('other', {});
    expect([...all, other].map((one) => one?.proxies.length)).toEqual([1, 1, 1, 1]);
  });

  it('waits until the second lock on its network is shut', async () => {
    const shut: (() => void)[] = [];
    vi.spyOn(SessionDouble.prototype, 'setProxy').mockImplementation(
      () => new Promise<void>((resolve) => shut.push(resolve)),
    );
    const opening = open(KIOSK);
    for (const sessionsSoFar of [1, 2, 3]) {
      await vi.waitFor(() => expect(shut.length).toBe(sessionsSoFar));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(desk.windows).toEqual([]);
      shut.at(-1)?.();
    }
    expect((await opening).main?.options.kiosk).toBe(true);
  });
});

describe('a number that was typed', () => {
  it('goes to the device process in one message, and to no log, argument or environment', async () => {
    const said: string[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(`${text}`) > 0);
    }
    for (const sink of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, sink).mockImplementation((...words) => said.push(words.join(' ')));
    }
    // What would be found, if it were there.
    console.error(`a planted ${NUMBER}`);
    const { main, device } = await open();
    device?.say({ type: 'readers', readers: [READER] }, { type: 'service', state: 'up' }, laid);
    const typed = digits();
    main?.says(CHANNEL.act, { type: 'code', digits: typed });
    device?.say(wanted(1));
    const sent = device?.heard.filter((message) => message.type === 'code');
    device?.say(report(1));
    main?.webContents.emit('render-process-gone');
    expect(sent?.length).toBe(1);
    expect(said.filter((text) => text.includes(NUMBER))).toEqual([`a planted ${NUMBER}`]);
    const told = JSON.stringify([desk.children.map((child) => child.told), process.argv]);
    expect(`${told}${JSON.stringify(process.env)}`).not.toContain(NUMBER);
    expect(desk.calls.join()).not.toContain(NUMBER);
    expect(typed.every((byte) => byte === 0)).toBe(true);
  });

  it('is nowhere in what the program says of a record, either: it says nothing', async () => {
    const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const { main } = await openShown({});
    main?.says(CHANNEL.act, { type: 'next' });
    expect(said.flatMap((one) => one.mock.calls)).toEqual([]);
  });
});

describe('the switch that seals the reader’s key', () => {
  async function seal(file: string) {
    desk.switches = { 'seal-reader-key': file };
    desk.ready = true;
    const said = ['log', 'error'] as const;
    const [log, error] = said.map((sink) => vi.spyOn(console, sink).mockImplementation(() => {}));
    await start();
    await vi.waitFor(() => expect(desk.calls.join()).toMatch(/exit/), 15_000);
    return {
      exit: desk.calls.at(-1),
      log: [...(log?.mock.calls ?? [])],
      error: [...(error?.mock.calls ?? [])],
    };
  }

  it('opens no window, writes the sealed file, and says which one is to be deleted', async () => {
    const file = join(desk.appData, 'key.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const { exit, log, error } = await seal(file);
    expect([exit, existsSync(`${file}.sealed`), desk.windows.length]).toEqual(['exit 0', true, 0]);
    expect([log, error]).toEqual([[[`kazasu: ${file}.sealed is written; delete ${file} now`]], []]);
  });

  it('says why and ends where the system keeps no secrets, or another one runs', async () => {
    onPlatform('linux');
    vault.backend = 'basic_text';
    const weak = await seal(join(desk.appData, 'key.pem'));
    desk.hasLock = false;
    const second = await seal(join(desk.appData, 'key.pem'));
    expect([weak.exit, weak.error, second.exit, second.error.at(-1)]).toEqual([
      'exit 1',
      [[expect.stringContaining('keeps no secret')]],
      'exit 1',
      ['kazasu: end the running program first'],
    ]);
  });
});
