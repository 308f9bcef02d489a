import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, makeReady, openProgram, PROGRAM, type Program, say } from './electron-program.ts';
import { PATIENCE } from './main-process.ts';
import { CAMERA, sneak } from './sneak.ts';

/** The clerk's window: its keys, its camera, its prints. isolation.test.ts says why it is skipped. */
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

  // Row 10: no other program takes a picture of it, where the system knows how.
  it('is kept from other programs’ pictures of the screen', async () => {
    await isShown(page);
    const kept = await program.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isContentProtected(),
    );
    expect(kept).toBe(process.platform !== 'linux');
  });

  // Row 11: what is refused never reaches the page; what means something there does.
  it('hears no key that reloads, prints, saves, opens, goes back or inspects', async () => {
    const refused = ['F5', 'F11', 'Control+r', 'Control+p', 'Control+s', 'Control+o', 'Control+u'];
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { keys });
      const note = (event: KeyboardEvent) => {
        if (event.key !== 'Control' && event.key !== 'Shift') keys.push(event.key);
      };
      window.addEventListener('keydown', note, true);
    });
    for (const key of [...refused, 'Control+Shift+I', 'F6']) await page.keyboard.press(key);
    const heard = await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys);
    expect(heard).toEqual(['F6']);
  });

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

  // Row 19.
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

  // Row 3.
  it('is the only one: a second program ends by itself', async () => {
    const { command, env } = program;
    const second = spawnSync(PROGRAM ?? '', command, { env, timeout: 20_000 });
    expect([second.status, second.signal]).toEqual([1, null]);
    await page.getByRole('heading', { name: '受付できます' }).waitFor();
  });
});
