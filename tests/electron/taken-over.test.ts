import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flood } from '../page/hostile-words.ts';
import { isShown, openProgram, PROGRAM, type Program } from './electron-program.ts';
import { longestDelay, PATIENCE, watchDelay, wordsOf } from './main-process.ts';

/**
 * A page that was taken over and says 100,000 things over the real port. isolation.test.ts says why it is
 * skipped; electron/counter/taken-over.test.ts says every kind of thing to the same main process.
 */
const MANY = 100_000;
/** Milliseconds that the main process may be kept from anything else. */
const LONGEST = 200;

describe.skipIf(PROGRAM === null)('a page that was taken over in the real Electron', () => {
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    program = await openProgram({ twoDisplays: true });
    ({ electron, page } = program);
    await isShown(page);
  });
  afterAll(() => program.close());

  it('would be seen to keep the main process from its work', async () => {
    await watchDelay(electron);
    await electron.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 50));
      const until = Date.now() + 300;
      while (Date.now() < until);
      await new Promise((done) => setTimeout(done, 50));
    });
    expect(await longestDelay(electron)).toBeGreaterThan(LONGEST);
  });

  // Row 28, and facts/test-list.md E.
  it('keeps it from nothing, gains nothing, and is ended: the record goes', {
    timeout: 120_000,
  }, async () => {
    const before = await electron.evaluate(({ app, webContents }) => [
      webContents.getAllWebContents().length,
      app.getAppMetrics().filter(({ type }) => type === 'Utility').length,
    ]);
    await watchDelay(electron);
    // All in one breath: the page is ended before it could draw another.
    await flood(page, MANY, MANY);
    const late = await longestDelay(electron);
    const words = () => wordsOf(electron, 0);
    await expect.poll(words, { ...PATIENCE, timeout: 20_000 }).toContain('この窓口は休止中です');
    const after = await electron.evaluate(({ app, webContents }) => [
      webContents.getAllWebContents().length,
      app.getAppMetrics().filter(({ type }) => type === 'Utility').length,
    ]);
    expect(late).toBeLessThan(LONGEST);
    expect(await words()).not.toContain('花子');
    expect(await wordsOf(electron, 1)).not.toContain('花子');
    expect(after).toEqual(before);
  });

  it('leaves no name on the objects of the main process', async () => {
    const names = await electron.evaluate(() => [
      ...Object.keys(Object.prototype),
      ...Object.keys(Array.prototype),
      'polluted' in {},
    ]);
    expect(names).toEqual([false]);
  });

  it('is followed by a page on which a clerk goes on', async () => {
    await page.keyboard.press('F12');
    const words = () => wordsOf(electron, 0);
    await expect.poll(words, PATIENCE).toMatch(/カードが置かれたままです|受付できます/);
  });
});
