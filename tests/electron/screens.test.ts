import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, makeReady, openProgram, PROGRAM, type Program, say } from './electron-program.ts';

/**
 * The windows of the real Electron: who may open the camera when, what is printed when, what each window
 * was made with, and what happens when a page crashes. The suite's other file says why it is skipped.
 */
const CAMERA = ['--use-fake-device-for-media-stream'];
/** What a slow machine may take. */
const PATIENCE = { timeout: 10_000 };

/** What Electron made each window with, in their order; not in its types, and there is no other way to ask. */
function preferences(electron: ElectronApplication): Promise<readonly Record<string, unknown>[]> {
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

const GUARDED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  autoplayPolicy: 'no-user-gesture-required',
};

/** Ends a window's page as a fault of the engine would, and waits until there is one again. */
function crash(electron: ElectronApplication, at: number): Promise<string> {
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

/** The words of a page, asked by its window: after a crash Playwright has lost it. */
function wordsOf(electron: ElectronApplication, at: number): Promise<string> {
  return electron.evaluate(({ BrowserWindow }, index) => {
    const windows = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
    return windows[index]?.webContents.executeJavaScript('document.body.innerText');
  }, at);
}

/** What a page gets that asks for a camera or a microphone by itself. */
function sneak(page: Page, wanted: { video?: boolean; audio?: boolean }): Promise<string> {
  return page.evaluate(async (kinds) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(kinds);
      for (const track of stream.getTracks()) track.stop();
      return 'given';
    } catch (problem) {
      return problem instanceof DOMException ? problem.name : 'no answer';
    }
  }, wanted);
}

describe.skipIf(PROGRAM === null)('the clerk’s window in the real Electron', () => {
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = await openProgram({ flags: CAMERA });
    ({ page } = program);
  });

  afterAll(() => program.close());

  /** Each print that the program asks the system for is counted, and none comes out. */
  function countPrints(): Promise<void> {
    return program.electron.evaluate(({ BrowserWindow }) => {
      const counted = globalThis as unknown as { prints: number };
      counted.prints = 0;
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.print = () => {
          counted.prints += 1;
        };
      }
    });
  }
  const prints = () =>
    program.electron.evaluate(() => (globalThis as unknown as { prints: number }).prints);

  it('prints nothing while a record is shown, and a sheet when nobody is received', async () => {
    await isShown(page);
    await countPrints();
    await say(page, { type: 'print' });
    // Heard after it, on the same channel: when this is seen, the other was decided.
    await say(page, { type: 'clerk-language', language: 'en' });
    await page.getByRole('heading', { name: 'Confirmed' }).waitFor();
    const whileShown = await prints();
    await say(page, { type: 'clerk-language', language: 'ja' });
    await makeReady(page);
    await say(page, { type: 'print' });
    await expect.poll(prints, PATIENCE).toBe(1);
    expect(whileShown).toBe(0);
  });

  it('opens the camera while its screen asks for it, never the microphone, and not before or after', async () => {
    const before = await sneak(page, { video: true });
    await say(page, { type: 'camera', on: true });
    await expect.poll(() => sneak(page, { video: true }), PATIENCE).toBe('given');
    const sound = [
      await sneak(page, { audio: true }),
      await sneak(page, { video: true, audio: true }),
    ];
    await say(page, { type: 'camera', on: false });
    await expect.poll(() => sneak(page, { video: true }), PATIENCE).toBe('NotAllowedError');
    expect([before, ...sound]).toEqual(Array(3).fill('NotAllowedError'));
  });
});

describe.skipIf(PROGRAM === null)('the visitor’s window in the real Electron', () => {
  let program: Program;

  beforeAll(async () => {
    program = await openProgram({ twoDisplays: true });
    await isShown(program.page);
  });

  afterAll(() => program.close());

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

  it('shows a few words and none of the person whom the clerk sees', async () => {
    const { electron } = program;
    await expect.poll(() => wordsOf(electron, 1), PATIENCE).not.toBe('');
    expect([await wordsOf(electron, 0), await wordsOf(electron, 1)]).toEqual([
      expect.stringContaining('花子'),
      expect.not.stringContaining('花子'),
    ]);
  });

  it('comes back when its page crashed, and the clerk’s record stays', async () => {
    const { electron, page } = program;
    expect(await crash(electron, 1)).toBe('receiver://app/');
    await expect.poll(() => wordsOf(electron, 1), PATIENCE).not.toBe('');
    await isShown(page);
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

  it('has one guarded window, however many displays there are, in kiosk mode', async () => {
    const { electron, page } = program;
    await page.getByRole('heading', { name: ATTRACT }).waitFor({ timeout: 20_000 });
    expect(await preferences(electron)).toEqual([expect.objectContaining(GUARDED)]);
    // A window manager has to grant it.
    await expect
      .poll(
        () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk()),
        PATIENCE,
      )
      .toBe(true);
  });

  it('opens no camera, whatever its page asks for', async () => {
    await say(program.page, { type: 'camera', on: true });
    expect(await sneak(program.page, { video: true })).toBe('NotAllowedError');
  });

  it('begins anew by itself when its page crashed', async () => {
    const { electron } = program;
    expect(await crash(electron, 0)).toBe('receiver://app/');
    await expect.poll(() => wordsOf(electron, 0), PATIENCE).toContain(ATTRACT);
  });
});
