import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElectron } from '../../tools/build.mjs';

/**
 * The built program in the real Electron, wherever its binary is: in a checkout, without a reader, so
 * that the simulator answers. What only the real one can show: isolation, sandbox, scheme, permissions.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const program = electronProgram();
if (program === null) {
  console.log('electron: skipped, its program is not installed (node_modules/electron/dist)');
}

function electronProgram(): string | null {
  const names: Readonly<Record<string, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  };
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const path = join(folder, 'dist', names[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

describe.skipIf(program === null)('the program in the real Electron', () => {
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    await buildElectron();
    electron = await _electron.launch({ executablePath: program ?? '', args: [ROOT] });
    page = await electron.firstWindow();
  });

  afterAll(() => electron.close());

  it('shows the invented person on its own origin', async () => {
    await page.getByRole('heading', { name: '確認できました' }).waitFor({ timeout: 20_000 });
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
      camera: await navigator.mediaDevices?.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      ),
      window: window.open('https://x.invalid/') === null,
    }));
    await page.evaluate(() => {
      location.href = 'https://x.invalid/';
    });
    expect(refused).toEqual({ camera: 'refused', window: true });
    expect(page.url()).toBe('receiver://app/');
  });

  it('loads no native code in the main process: the device process does', async () => {
    const loaded = await electron.evaluate(({ app }) =>
      app.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
    );
    expect(loaded.join()).toContain('Kazasu device process');
  });
});
