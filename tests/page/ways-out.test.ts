import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../electron/chromium/launch-chromium.ts';
import { CounterPage } from './counter-page.ts';
import { type Listener, listen, reachOut, SECRET_NAME } from './hostile-network.ts';
import { askForAll, findKept, keepEverywhere, tryToLeave } from './hostile-page.ts';

/** A page that was taken over and looks for a way out: to another computer, a device, or the person. */
let listener: Listener;
let folder: string;

beforeAll(async () => {
  listener = await listen();
  folder = mkdtempSync(join(tmpdir(), 'kazasu-ways-'));
});
afterAll(() => {
  listener.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the engine writes of its network: every name that it looked up is in it. */
const logTo = (name: string) => `--log-net-log=${join(folder, name)}`;
const looksUp = (name: string) => readFileSync(join(folder, name), 'utf8').includes(SECRET_NAME);

describe('a page without any guard', () => {
  it('is heard on every way that is tried, and its names are looked up', async () => {
    const args = ['--no-sandbox', '--disable-gpu', logTo('open.json')];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args });
    const page = await browser.newPage();
    await page.goto(`http://${listener.address}:${listener.tcp}/`);
    await reachOut(page, listener);
    await browser.close();
    const heard = new Set(listener.heard.splice(0));
    const ways = ['fetch', 'xhr', 'beacon', 'events', 'socket', 'picture', 'sound', 'video'].concat(
      ...['preload', 'prefetch', 'stylesheet', 'modulepreload', 'object', 'embed', 'frame'],
      ...['style', 'font', 'worker', 'shared', 'ping', 'form'],
    );
    expect(ways.filter((way) => !heard.has(`http /${way}`))).toEqual([]);
    expect([heard.has('udp'), looksUp('open.json')]).toEqual([true, true]);
  });
});

describe('the clerk’s page, taken over', () => {
  it('reaches no other computer and no port of this one, by request or by call, and asks for no name', async () => {
    const counter = await CounterPage.open({ flags: [logTo('shut.json')] });
    await counter.heading('受付できます');
    await reachOut(counter.page, listener);
    const { blocked } = counter.chromium.main;
    await counter.close();
    // The policy of the page refuses each before the host has to.
    expect([listener.heard, blocked, looksUp('shut.json')]).toEqual([[], [], false]);
  });

  it('gets no device, no file, no place and no key, even where the system would give them', async () => {
    const counter = await CounterPage.open({ flags: ['--use-fake-device-for-media-stream'] });
    await counter.heading('受付できます');
    const before = await askForAll(counter.page);
    await counter.page.context().grantPermissions(['notifications', 'clipboard-read', 'midi']);
    const after = await askForAll(counter.page);
    await counter.close();
    const given = (answers: Readonly<Record<string, string>>) =>
      Object.keys(answers).filter((name) => answers[name] !== 'refused');
    // Locks of keys and pointer end with Esc, and hold nothing outside the whole screen; the engine tells
    // which letters the keys have, policy or not. None of it is anybody's.
    const harmless = ['keys', 'pointer', 'keyboard'];
    expect(given(before).filter((name) => !harmless.includes(name))).toEqual([]);
    expect(given(after).filter((name) => !harmless.includes(name))).toEqual(['notices']);
  });
});

describe('a page that wants to leave, or to leave something behind', () => {
  let counter: CounterPage;

  beforeAll(async () => {
    counter = await CounterPage.open();
    await counter.heading('受付できます');
  });
  afterAll(() => counter.close());

  it('keeps nothing past 次の方, wherever it put it', async () => {
    const { page } = counter;
    await counter.read('hanako');
    const places = await keepEverywhere(page);
    expect(places).toEqual(
      expect.arrayContaining(['local', 'session', 'cookie', 'database', 'cache', 'files']),
    );
    expect(await findKept(page)).toEqual(places);
    await counter.next();
    expect(await findKept(page)).toEqual([]);
  });

  it('opens no window, saves no file, and stays on its own address', async () => {
    const { page } = counter;
    const saved: string[] = [];
    page.on('download', async (download) => saved.push((await download.failure()) ?? 'whole'));
    page.on('dialog', (dialog) => dialog.dismiss());
    const left = await tryToLeave(page, 'https://elsewhere.invalid/');
    await page.evaluate(() => {
      location.href = 'https://elsewhere.invalid/';
    });
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect([left['title'], saved.includes('whole')]).toEqual(['かざす', false]);
    expect(page.url()).toMatch(/^https:\/\/receiver\.invalid\//);
    // It was tried, and noted.
    expect(counter.chromium.main.blocked.length).toBeGreaterThan(0);
    await counter.read('hanako');
    await counter.next();
  });
});
