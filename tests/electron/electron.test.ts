import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';

/**
 * The built program in the real Electron, wherever its binary is: in a checkout, without a reader, so
 * that the simulator answers. What only the real one can show: isolation, sandbox, scheme, permissions.
 */
if (PROGRAM === null) {
  console.log('electron: skipped, its program is not installed (node_modules/electron/dist)');
}

describe.skipIf(PROGRAM === null)('the program in the real Electron', () => {
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    // A camera that could be given: what refuses it is the program.
    program = await openProgram({ flags: ['--use-fake-device-for-media-stream'] });
    ({ electron, page } = program);
  });

  afterAll(() => program.close());

  it('shows the invented person on its own origin', async () => {
    await isShown(page);
    expect(page.url()).toBe('receiver://app/');
    expect(await page.locator('.items .name .text').innerText()).toBe('見本　花子');
  });

  it('gives the page one frozen facade, no Node, no Electron', async () => {
    const seen = await page.evaluate(() => ({
      keys: Object.keys((globalThis as unknown as { kazasu: object }).kazasu),
      frozen: Object.isFrozen((globalThis as unknown as { kazasu: object }).kazasu),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((n) => n in globalThis),
    }));
    expect(seen).toEqual({ keys: ['act', 'onView'], frozen: true, node: [] });
  });

  it('runs the page in the sandbox with every guard of its window', async () => {
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Not in Electron's types, and the only way to ask a window what it was made with.
      const contents = window?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  it('answers no path outside the list of its files, and no other origin', async () => {
    const answers = await page.evaluate(async () => {
      const tries = [
        'receiver://app/..%2f..%2fpackage.json',
        'receiver://other/',
        'https://x.invalid/',
      ];
      return Promise.all(
        tries.map((url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    });
    expect(answers).toEqual(['refused', 'refused', 'refused']);
  });

  it('grants no permission, opens no window, and leaves its origin for nothing', async () => {
    const refused = await page.evaluate(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (problem: unknown) => (problem instanceof DOMException ? problem.name : 'no answer'),
      ),
      window: window.open('https://x.invalid/') === null,
    }));
    await page.evaluate(() => {
      location.href = 'https://x.invalid/';
    });
    expect(refused).toEqual({ camera: 'NotAllowedError', window: true });
    expect(page.url()).toBe('receiver://app/');
  });

  it('loads no native code in the main process: the device process does', async () => {
    const loaded = await electron.evaluate(({ app }) =>
      app.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
    );
    expect(loaded.join()).toContain('Kazasu device process');
  });
});
