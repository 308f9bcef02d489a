import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, openProgram, PROGRAM, type Program, say } from './electron-program.ts';
import { PATIENCE, preferences, wordsOf } from './main-process.ts';
import { CAMERA, sneak } from './sneak.ts';

/** The windows that no clerk sits before. isolation.test.ts says why they are skipped. */
const GUARDED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  autoplayPolicy: 'no-user-gesture-required',
};

describe.skipIf(PROGRAM === null)('the visitor’s window in the real Electron', () => {
  let program: Program;

  beforeAll(async () => {
    program = await openProgram({ twoDisplays: true });
    await isShown(program.page);
  });
  afterAll(() => program.close());

  // Rows 8, 9.
  it('is a second one, as guarded as the first, that fills its display without a frame', async () => {
    const { electron } = program;
    const made = await preferences(electron);
    const display = await electron.evaluate(({ screen }) => screen.getPrimaryDisplay().bounds);
    // Its content, which a frame would make smaller; a window manager may take a moment.
    const content = () =>
      electron.evaluate(({ BrowserWindow }) => {
        const [visitor] = BrowserWindow.getAllWindows().sort((one, other) => other.id - one.id);
        return visitor?.getContentBounds();
      });
    await expect.poll(content, PATIENCE).toEqual(display);
    expect(made).toEqual([expect.objectContaining(GUARDED), expect.objectContaining(GUARDED)]);
  });

  // Row 30.
  it('shows a few words and none of the person whom the clerk sees', async () => {
    const { electron } = program;
    await expect.poll(() => wordsOf(electron, 1), PATIENCE).not.toBe('');
    expect([await wordsOf(electron, 0), await wordsOf(electron, 1)]).toEqual([
      expect.stringContaining('花子'),
      expect.not.stringContaining('花子'),
    ]);
  });

  // Row 30: not behind the main process's back either.
  it('hears nothing that the clerk’s page says to pages of its origin', async () => {
    const heard = await program.electron.evaluate(async ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
      const [clerk, visitor] = windows.map(({ webContents }) => webContents);
      await visitor?.executeJavaScript(
        "heard = []; new BroadcastChannel('x').onmessage = ({ data }) => heard.push(data); 0",
      );
      await clerk?.executeJavaScript("new BroadcastChannel('x').postMessage('said')");
      await new Promise((done) => setTimeout(done, 500));
      return visitor?.executeJavaScript('heard');
    });
    expect(heard).toEqual([]);
  });
});

describe.skipIf(PROGRAM === null)('a kiosk in the real Electron', () => {
  const ATTRACT = '画面にふれて、はじめてください';
  let program: Program;

  beforeAll(async () => {
    program = await openProgram({
      settings: { screen: 'kiosk', purpose: 'kiosk-certificate' },
      flags: CAMERA,
      twoDisplays: true,
    });
  });
  afterAll(() => program.close());

  it('is heard before anybody touched it', async () => {
    const { electron, page } = program;
    // Before anything is asked of this page: Playwright's own questions count as touches.
    await page.addInitScript(() => {
      (globalThis as unknown as { heard: AudioContext }).heard = new AudioContext();
    });
    await electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.webContents.once('did-finish-load', () => resolve());
          window?.webContents.reload();
        }),
    );
    const state = () =>
      page.evaluate(() => (globalThis as unknown as { heard: AudioContext }).heard.state);
    await expect.poll(state, PATIENCE).toBe('running');
  });

  // Rows 8, 9.
  it('has one guarded window, however many displays there are, in kiosk mode', async () => {
    const { electron, page } = program;
    await page.getByRole('heading', { name: ATTRACT }).waitFor({ timeout: 20_000 });
    expect(await preferences(electron)).toEqual([expect.objectContaining(GUARDED)]);
    // A window manager has to grant it.
    const isKiosk = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk());
    await expect.poll(isKiosk, PATIENCE).toBe(true);
  });

  // Row 19.
  it('opens no camera, whatever its page asks for', async () => {
    await say(program.page, { type: 'camera', on: true });
    expect(await sneak(program.page, { video: true })).toBe('NotAllowedError');
  });

  // Row 11: nothing is held down while something else is pressed, and a function key is nothing.
  it('hears no key but those of a number', async () => {
    const { page } = program;
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { keys });
      window.addEventListener('keydown', ({ key }) => keys.push(key), true);
    });
    for (const key of ['F1', 'F12', 'Control+c', 'Alt+ArrowLeft', '7']) {
      await page.keyboard.press(key);
    }
    const heard = await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys);
    expect(heard.filter((key) => key !== 'Control' && key !== 'Alt')).toEqual(['7']);
  });
});
