import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../electron/main/security-headers.ts';
import { type Listener, listen, reachOut } from '../page/hostile-network.ts';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';

/** The page's own scheme, and the network that it has none of. isolation.test.ts says why it is skipped. */
describe.skipIf(PROGRAM === null)('the page’s own scheme in the real Electron', () => {
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;
  let listener: Listener;

  beforeAll(async () => {
    listener = await listen();
    program = await openProgram();
    ({ electron, page } = program);
    await isShown(page);
  });
  afterAll(async () => {
    listener.close();
    await program.close();
  });

  /** Asked by the main process on the page's session: no policy of the page stands before the handler. */
  function ask(url: string, method = 'GET'): Promise<number | string> {
    return electron.evaluate(
      async ({ BrowserWindow }, [address, verb]) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        try {
          return (await session?.fetch(address, { method: verb }))?.status ?? 'no session';
        } catch {
          return 'refused';
        }
      },
      [url, method] as const,
    );
  }

  // Row 2: standard, secure, and served although the network is shut.
  it('is an origin of its own, as secure as any', async () => {
    const seen = await page.evaluate(() => [location.origin, isSecureContext, location.protocol]);
    expect([page.url(), ...seen]).toEqual([
      'receiver://app/',
      ...['receiver://app', true, 'receiver:'],
    ]);
  });

  // Row 2.
  it('is served on the page’s own session and on no other', async () => {
    const served = await electron.evaluate(({ BrowserWindow, protocol, session }) => [
      BrowserWindow.getAllWindows()[0]?.webContents.session.protocol.isProtocolHandled('receiver'),
      protocol.isProtocolHandled('receiver'),
      session.fromPartition('another').protocol.isProtocolHandled('receiver'),
    ]);
    expect(served).toEqual([true, false, false]);
  });

  // Rows 26, 27.
  it('answers each of its files with every header', async () => {
    const headers = await electron.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const answer = await session?.fetch('receiver://app/index.html');
      return Object.fromEntries(answer?.headers ?? []);
    });
    expect(headers).toMatchObject(SECURITY_HEADERS);
  });

  // Row 26.
  it.each([
    'receiver://app/..%2f..%2fpackage.json',
    'receiver://app/%2e%2e/%2e%2e/package.json',
    'receiver://app/..\\..\\package.json',
    'receiver://app/index.html%00.js',
    'receiver://app//index.html',
    'receiver://other/',
    'receiver://app:80/',
    'receiver://user@app/',
  ])('answers nothing for %s', async (url) => {
    expect(['refused', 403, 404]).toContain(await ask(url));
  });

  // Row 26.
  it('answers what asks and nothing that says something', async () => {
    expect([await ask('receiver://app/'), await ask('receiver://app/', 'POST')]).toEqual([
      200, 405,
    ]);
  });

  // Row 23: what is not cancelled goes to a proxy that nobody is, loopback too.
  it('is the only place that anything is fetched from', async () => {
    const { address, tcp, heard } = listener;
    const tried = [`http://127.0.0.1:${tcp}/`, `http://${address}:${tcp}/`, 'https://x.invalid/'];
    const answers = await Promise.all([...tried, 'file:///etc/hostname'].map((url) => ask(url)));
    const proxies = await electron.evaluate(({ BrowserWindow }, urls) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return Promise.all(urls.map((url) => session?.resolveProxy(url)));
    }, tried);
    expect(answers).toEqual(Array(4).fill('refused'));
    expect(proxies.map((proxy) => proxy?.includes('DIRECT'))).toEqual([false, false, false]);
    expect(heard).toEqual([]);
  });

  // Rows 23, 24: requests, calls between pages by UDP and TCP, and names (tests/page/ways-out plants each).
  it('leaves a page that was taken over no way to another computer', async () => {
    await reachOut(page, listener);
    const policy = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
    );
    expect([listener.heard, policy]).toEqual([[], 'disable_non_proxied_udp']);
  });

  // Row 23.
  it('looks no name up, not even this computer’s own', async () => {
    const found = await electron.evaluate(({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const names = ['planted.example', 'one.one.one.one'];
      return Promise.all(
        names.map((name) =>
          session?.resolveHost(name).then(
            () => 'found',
            () => 'refused',
          ),
        ),
      );
    });
    expect(found).toEqual(['refused', 'refused']);
  });
});
