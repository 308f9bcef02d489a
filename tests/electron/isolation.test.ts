import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';
import { preferences, processes } from './main-process.ts';

/**
 * The built program in the real Electron, wherever its binary is: in a checkout, without a reader, so
 * that the simulator answers. What only the real one can show; the rows are those of facts/electron.md C.
 */
if (PROGRAM === null) {
  console.log('electron: skipped, its program is not installed (node_modules/electron/dist)');
}

describe.skipIf(PROGRAM === null)('a page in the real Electron', () => {
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    program = await openProgram();
    ({ electron, page } = program);
    await isShown(page);
  });
  afterAll(() => program.close());

  it('shows the invented person of the simulator', async () => {
    expect(await page.locator('.items .name .text').innerText()).toBe('見本　花子');
  });

  // Row 29.
  it('has one frozen facade, no Node, no Electron', async () => {
    const seen = await page.evaluate(() => {
      const { kazasu } = globalThis as unknown as { kazasu: object };
      const node = [
        'require',
        'process',
        'module',
        'Buffer',
        'electron',
        'ipcRenderer',
        '__dirname',
      ];
      return {
        keys: Object.keys(kazasu),
        frozen: Object.isFrozen(kazasu),
        node: node.filter((name) => name in globalThis),
      };
    });
    expect(seen).toEqual({ keys: ['act', 'onView'], frozen: true, node: [] });
  });

  // Row 29: what the bridge hands over has no way back to the preload's world.
  it('gets no constructor of another world through its facade', async () => {
    const found = await page.evaluate(() => {
      const { kazasu } = globalThis as unknown as { kazasu: { act: { constructor: unknown } } };
      return [
        kazasu.act.constructor === Function,
        Object.getPrototypeOf(kazasu) === Object.prototype,
      ];
    });
    expect(found).toEqual([true, true]);
  });

  // Rows 8, 12.
  it('was made with every guard of its window', async () => {
    expect(await preferences(electron)).toEqual([
      expect.objectContaining({
        ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
        ...{ nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
        ...{ allowRunningInsecureContent: false, webviewTag: false, plugins: false },
        ...{ navigateOnDragDrop: false, disableDialogs: true },
      }),
    ]);
  });

  // Row 1: asked of the system, not of Electron.
  it('runs in a process that the system keeps from everything', async () => {
    const id = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    if (process.platform === 'linux') {
      // 2: every call to the system goes through a filter.
      expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
      return;
    }
    const sandboxed = await electron.evaluate(
      ({ app }, pid) => app.getAppMetrics().find((each) => each.pid === pid)?.sandboxed,
      id,
    );
    expect(sandboxed).toBe(true);
  });

  // Row 28: the same message from a page that is none of ours changes nothing.
  it('is heard in its own window alone', async () => {
    const before = await page.locator('main').innerText();
    await electron.evaluate(async ({ BrowserWindow }) => {
      const [ours] = BrowserWindow.getAllWindows();
      const contents = ours?.webContents as unknown as {
        getLastWebPreferences(): { preload?: string };
      };
      const { preload } = contents.getLastWebPreferences();
      const other = new BrowserWindow({
        show: false,
        webPreferences: { ...(preload !== undefined && { preload }), sandbox: true },
      });
      await other.loadURL('about:blank');
      await other.webContents.executeJavaScript("kazasu.act({ type: 'pause' })");
      await other.webContents.executeJavaScript('1');
      other.destroy();
    });
    expect(await page.locator('main').innerText()).toBe(before);
  });

  // Row 31.
  it('has native code neither in its process nor in the main one', async () => {
    const loaded = await electron.evaluate(() => {
      const report = process.report.getReport() as unknown as { sharedObjects: string[] };
      return report.sharedObjects.filter((name) => name.endsWith('.node'));
    });
    const device = await processes(electron, 'Kazasu device process');
    expect([loaded, device.length]).toEqual([[], 1]);
  });

  // Row 7.
  it('has no menu with a key for anything', async () => {
    expect(await electron.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
  });
});
