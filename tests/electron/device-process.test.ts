import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReady, openProgram, PROGRAM, type Program, say } from './electron-program.ts';
import { PATIENCE, processes } from './main-process.ts';

/** The process that talks to the readers (rows 17, 31, 33). isolation.test.ts says why it is skipped. */
describe.skipIf(PROGRAM === null)('the device process in the real Electron', () => {
  const DEVICE = 'Kazasu device process';
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    program = await openProgram();
    ({ electron, page } = program);
    await makeReady(page);
  });
  afterAll(() => program.close());

  const running = async () => (await processes(electron, DEVICE))[0] ?? 0;
  /** None at all is not another one. */
  const isAnother = (before: number) => async () => ![0, before].includes(await running());

  /** A card lies there and its number is waited for: a reading that is going on. */
  async function layCard(): Promise<void> {
    await say(page, { type: 'lay', id: 'hanako' });
    await page.getByText('カードがあります').first().waitFor(PATIENCE);
  }

  // Rows 17, 33.
  it('is told of neutrally when it dies, is back within three seconds, and reads', async () => {
    await layCard();
    const before = await running();
    const killed = performance.now();
    process.kill(before, 'SIGKILL');
    await page.locator('.failure').waitFor(PATIENCE);
    await expect.poll(isAnother(before), { timeout: 3000, interval: 50 }).toBe(true);
    expect(performance.now() - killed).toBeLessThan(3000);
    const told = await page.locator('.failure').innerText();
    expect(told).toMatch(/K-\d{3}/);
    expect(told).not.toMatch(/Error|exit|SIG|undefined|null/);
    await say(page, { type: 'next' });
    await say(page, { type: 'lay', id: null });
    await page.getByRole('heading', { name: '受付できます' }).waitFor(PATIENCE);
    await layCard();
    await say(page, { type: 'cancel' });
    await say(page, { type: 'lay', id: null });
  });

  // Row 33: a driver's call that does not come back. Windows cannot stop a process for a while.
  it.skipIf(process.platform === 'win32')(
    'is ended when it is silent, and another comes',
    async () => {
      const before = await running();
      process.kill(before, 'SIGSTOP');
      await expect.poll(isAnother(before), { timeout: 3000, interval: 50 }).toBe(true);
    },
  );

  // Row 31: nothing of who started the program, and no second way in.
  it('was given no argument and no port of Node’s', async () => {
    const { readFileSync } = await import('node:fs');
    if (process.platform !== 'linux') return expect(await running()).toBeGreaterThan(0);
    const pid = await running();
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    expect(
      words.filter((word) => /inspect|remote-debugging|--require|--import/.test(word)),
    ).toEqual([]);
    return undefined;
  });

  // Row 31: the real one, which finds a service or none, but always its own addon, unbuilt for this Electron.
  it('loads the addon as it was built, whatever Node is in Electron', async () => {
    const heard = await electron.evaluate(async ({ app, utilityProcess }) => {
      const { join } = process.getBuiltinModule('node:path');
      const entry = join(app.getAppPath(), 'dist/app/native-bridge/device-process.js');
      const child = utilityProcess.fork(entry, [], { stdio: 'ignore', env: {}, execArgv: [] });
      const states: string[] = [];
      child.on('message', (message: { type?: string; state?: string }) => {
        if (message.type === 'service' && message.state !== undefined) states.push(message.state);
      });
      const until = Date.now() + 10_000;
      while (states.length === 0 && Date.now() < until) {
        await new Promise((done) => setTimeout(done, 100));
      }
      child.kill();
      return { states, modules: process.versions.modules };
    });
    expect(heard.states.length).toBeGreaterThan(0);
    expect(heard.states).not.toContain('bridge-missing');
    // Built once, against Node-API: the number that other addons are built for is another one here.
    expect(heard.modules).not.toBe(process.versions.modules);
  });
});
