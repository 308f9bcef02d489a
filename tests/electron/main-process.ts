import type { ElectronApplication } from 'playwright';

/** What a slow machine may take. */
export const PATIENCE = { timeout: 10_000 };

/** What Electron made each window with, in their order; not in its types, and there is no other way to ask. */
export function preferences(
  electron: ElectronApplication,
): Promise<readonly Record<string, unknown>[]> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)
      .map(({ webContents }) =>
        (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
  );
}

/** Ends a window's page as a fault of the engine would, and waits until there is one again. */
export function crash(electron: ElectronApplication, at: number): Promise<string> {
  return electron.evaluate(
    ({ BrowserWindow }, index) =>
      new Promise<string>((resolve) => {
        const windows = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
        const contents = windows[index]?.webContents;
        contents?.once('did-finish-load', () => resolve(contents.getURL()));
        contents?.forcefullyCrashRenderer();
      }),
    at,
  );
}

/** The words of a page, asked by its window: after a crash Playwright has lost it. None where it hangs. */
export function wordsOf(electron: ElectronApplication, at: number): Promise<string> {
  return electron.evaluate(({ BrowserWindow }, index) => {
    const windows = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
    const words = windows[index]?.webContents.executeJavaScript('document.body.innerText');
    return Promise.race([words, new Promise<string>((done) => setTimeout(done, 1000, ''))]);
  }, at);
}

/** The processes of one kind or service that run, by their number in the system. */
export function processes(electron: ElectronApplication, name: string): Promise<readonly number[]> {
  return electron.evaluate(
    ({ app }, wanted) =>
      app
        .getAppMetrics()
        .filter(({ type, serviceName, name: own }) => [type, serviceName, own].includes(wanted))
        .map(({ pid }) => pid),
    name,
  );
}

/** From now on the main process is watched for being kept from its work. */
export function watchDelay(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const late = monitorEventLoopDelay({ resolution: 10 });
    late.enable();
    Object.assign(globalThis, { late });
  });
}

/** The longest that it was since then, in milliseconds. */
export function longestDelay(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(() => {
    const { late } = globalThis as unknown as { late: { max: number; disable(): void } };
    late.disable();
    return late.max / 1e6;
  });
}
