import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';
import { crash, PATIENCE, wordsOf } from './main-process.ts';

/** Pages that crash or hang (row 17). isolation.test.ts says why they are skipped. */
describe.skipIf(PROGRAM === null)('a page that crashes in the real Electron', () => {
  let program: Program;

  beforeAll(async () => {
    program = await openProgram({ twoDisplays: true });
    await isShown(program.page);
  });
  afterAll(() => program.close());

  it('comes back where it is the visitor’s, and the clerk’s record stays', async () => {
    const { electron, page } = program;
    expect(await crash(electron, 1)).toBe('receiver://app/');
    await expect.poll(() => wordsOf(electron, 1), PATIENCE).not.toBe('');
    await isShown(page);
  });

  it('takes the record with it where it is the clerk’s, and waits for a clerk', async () => {
    const { electron } = program;
    expect(await crash(electron, 0)).toBe('receiver://app/');
    const words = () => wordsOf(electron, 0);
    await expect.poll(words, PATIENCE).toContain('この窓口は休止中です');
    expect(await words()).not.toContain('花子');
  });
});

describe.skipIf(PROGRAM === null)('a page that hangs in the real Electron', () => {
  let program: Program;

  beforeAll(async () => {
    program = await openProgram();
    await isShown(program.page);
  });
  afterAll(() => program.close());

  it('is ended with what it shows once the counter wants it gone', async () => {
    const { electron } = program;
    // Never answered: the page is busy from here on.
    await electron.evaluate(({ BrowserWindow, powerMonitor }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
      setTimeout(() => powerMonitor.emit('lock-screen'), 500);
    });
    // Ten seconds of patience, and a new process.
    const words = () => wordsOf(electron, 0).catch(() => '');
    await expect.poll(words, { timeout: 40_000, interval: 1000 }).toContain('この窓口は休止中です');
  });
});

describe.skipIf(PROGRAM === null)('a kiosk’s page that crashes in the real Electron', () => {
  const ATTRACT = '画面にふれて、はじめてください';
  let program: Program;

  beforeAll(async () => {
    const settings = { screen: 'kiosk', purpose: 'kiosk-certificate' };
    program = await openProgram({ settings });
    await program.page.getByRole('heading', { name: ATTRACT }).waitFor({ timeout: 20_000 });
  });
  afterAll(() => program.close());

  it('begins anew by itself', async () => {
    const { electron } = program;
    expect(await crash(electron, 0)).toBe('receiver://app/');
    await expect.poll(() => wordsOf(electron, 0), PATIENCE).toContain(ATTRACT);
  });
});
