import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForAll, tryToLeave } from '../page/hostile-page.ts';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';

/**
 * A page that was taken over asks for devices and tries to leave. isolation.test.ts says why it is skipped;
 * tests/page/ways-out shows that each way would be seen.
 */
describe.skipIf(PROGRAM === null)('a page in the real Electron that wants out', () => {
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    // A camera that could be given: what refuses it is the program.
    program = await openProgram({ flags: ['--use-fake-device-for-media-stream'] });
    ({ electron, page } = program);
    await isShown(page);
  });
  afterAll(() => program.close());

  const addresses = () =>
    electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getURL()),
    );

  // Rows 18 to 21.
  it('gets no device, no place, no file, no key and nobody’s attention', async () => {
    const answers = await askForAll(page);
    const given = Object.keys(answers).filter((name) => answers[name] !== 'refused');
    // Locks that end with Esc and hold nothing outside the whole screen, and the letters on the keys.
    expect(given.filter((name) => !['keys', 'pointer', 'keyboard'].includes(name))).toEqual([]);
  });

  // Row 19: the check that is not asked of a person, permission by permission.
  it('finds none of the permissions that Chromium knows granted', async () => {
    const granted = await page.evaluate(async () => {
      const names = [
        ...['geolocation', 'notifications', 'push', 'midi', 'camera', 'microphone'],
        ...['clipboard-read', 'clipboard-write', 'storage-access', 'window-management'],
        ...['persistent-storage', 'idle-detection', 'local-fonts', 'screen-wake-lock'],
        ...['accelerometer', 'gyroscope', 'magnetometer', 'background-sync', 'nfc'],
        ...['payment-handler', 'display-capture', 'keyboard-lock', 'pointer-lock'],
      ];
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'unknown',
          ),
        ),
      );
      return names.filter((_, at) => states[at] === 'granted');
    });
    expect(granted).toEqual([]);
  });

  // Rows 13, 14, 15, 22.
  it('opens no window, embeds nothing, downloads nothing and stays where it is', async () => {
    const before = await addresses();
    await electron.evaluate(({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const seen: string[] = [];
      session?.on('will-download', (event, item) => {
        // Ours was there first: it is a download that nobody may go on with.
        item.once('done', (_done, state) => seen.push(`${event.defaultPrevented} ${state}`));
      });
      Object.assign(globalThis, { seen });
    });
    const left = await tryToLeave(page, 'https://elsewhere.invalid/');
    const seen = await electron.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((what) => what.endsWith('completed'))).toEqual([]);
    expect([left['window'], left['empty window'], left['title']]).toEqual([null, null, 'かざす']);
    expect([await addresses(), before.length]).toEqual([
      [expect.stringMatching(/^receiver:\/\/app\/(#\d+)?$/)],
      1,
    ]);
  });

  // Row 14.
  it.each([
    'https://elsewhere.invalid/',
    'receiver://app.evil/',
    'data:text/html,planted',
    'file:///etc/hostname',
    'about:blank',
  ])('does not go to %s', async (url) => {
    await page.evaluate((to) => {
      location.href = to;
    }, url);
    await page.waitForTimeout(300);
    expect((await addresses()).join()).toMatch(/^receiver:\/\/app\//);
  });

  // Row 15: the tag is nothing here.
  it('embeds no page by Electron’s own tag', async () => {
    await page.evaluate(() => {
      const tag = document.createElement('webview');
      tag.setAttribute('src', 'https://elsewhere.invalid/');
      document.body.append(tag);
    });
    await page.waitForTimeout(300);
    expect((await addresses()).length).toBe(1);
  });

  // Row 14: nothing to go back to.
  it('has no page behind it', async () => {
    const behind = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.canGoBack(),
    );
    await page.evaluate(() => history.back());
    await page.waitForTimeout(300);
    expect([behind, (await addresses()).length]).toEqual([expect.any(Boolean), 1]);
    expect(page.url()).toMatch(/^receiver:\/\/app\//);
  });
});
