import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../electron/counter/counter-window.ts';
import { beBusy, longestTurn } from '../../electron/counter/longest-turn.fixture.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { CounterPage } from './counter-page.ts';
import { flood } from './hostile-words.ts';
import { ATTRACT, KioskPage } from './kiosk-page.ts';

/**
 * A page that was taken over and says whatever it can as fast as it can. The test's process is the main
 * process of this host: what keeps the one from its work keeps the other.
 */
const { name } = loadPerson('hanako');
const MANY = 5000;
/** Milliseconds that the main process may be kept from anything else. */
const LONGEST = 200;

async function ended({ chromium }: CounterPage, place: Place, before: number): Promise<void> {
  const times = () => chromium.windowed.ended(place);
  await expect.poll(times, { timeout: 10_000 }).toBeGreaterThan(before);
}

const textOf = (page: Page) => page.evaluate(() => document.body.textContent);

describe('what looks for a main process that is kept from its work', () => {
  it('finds one that is', async () => {
    const late = await longestTurn(async () => beBusy(LONGEST + 1));
    expect(late).toBeGreaterThan(LONGEST);
  });
});

describe('a counter with a page that was taken over', () => {
  let counter: CounterPage;

  beforeAll(async () => {
    counter = await CounterPage.open({ visitorWindow: true });
    await counter.heading('受付できます');
  });
  afterAll(() => counter.close());

  it('ends the clerk’s: the record goes, the counter pauses, and works again with the next page', async () => {
    await counter.read('hanako');
    expect(await textOf(counter.page)).toContain(name);
    const late = await longestTurn(() => flood(counter.page, MANY));
    await ended(counter, 'main', 0);
    await counter.heading('この窓口は休止中です');
    expect(late).toBeLessThan(LONGEST);
    expect(await textOf(counter.page)).not.toContain(name);
    expect(Object.keys(Object.prototype)).toEqual([]);
    await counter.page.keyboard.press('F12');
    await counter.heading('カードが置かれたままです');
    counter.put(null);
    await counter.heading('受付できます');
    await counter.read('hanako');
    expect(await textOf(counter.page)).toContain(name);
    await counter.next();
  });

  it('ends the visitor’s, and the clerk goes on with the record that is shown', async () => {
    const { visitor } = counter.chromium;
    if (visitor === null) throw new Error('no window for the visitor');
    await counter.read('hanako');
    const late = await longestTurn(() => flood(visitor.page, MANY));
    await ended(counter, 'visitor', 0);
    counter.chromium.windowed.take({ type: 'language', language: 'ja' });
    await visitor.page.getByRole('heading', { name: '読み取りが終わりました' }).waitFor();
    expect(late).toBeLessThan(LONGEST);
    expect(await textOf(visitor.page)).not.toContain(name);
    expect(await textOf(counter.page)).toContain(name);
    await counter.next();
  });

  it('shows the visitor’s page nothing that the clerk’s says behind the main process’s back', async () => {
    const { visitor } = counter.chromium;
    if (visitor === null) throw new Error('no window for the visitor');
    const listen = (page: Page) =>
      page.evaluate(() => {
        const heard: string[] = [];
        new BroadcastChannel('planted').onmessage = ({ data }) => heard.push(data);
        Object.assign(globalThis, { heard });
      });
    const heardBy = (page: Page) =>
      page.evaluate(() => [
        (globalThis as unknown as { heard: string[] }).heard,
        localStorage.getItem('planted'),
      ]);
    for (const page of [counter.page, visitor.page]) await listen(page);
    await counter.page.evaluate(() => {
      new BroadcastChannel('planted').postMessage('said');
      localStorage.setItem('planted', 'kept');
    });
    await counter.page.waitForTimeout(200);
    // Whoever shares the session of the clerk's page hears it.
    expect([await heardBy(counter.page), await heardBy(visitor.page)]).toEqual([
      [['said'], 'kept'],
      [[], null],
    ]);
    await counter.page.evaluate(() => localStorage.clear());
  });
});

describe('a kiosk whose page was taken over', () => {
  it('begins anew by itself for the next person', async () => {
    const kiosk = await KioskPage.open();
    await kiosk.read();
    const late = await longestTurn(() => flood(kiosk.page, MANY));
    await ended(kiosk.counter, 'main', 0);
    await kiosk.page.waitForTimeout(500);
    kiosk.take({ type: 'language', language: 'ja' });
    await kiosk.says('カードをお忘れなくお取りください');
    expect(late).toBeLessThan(LONGEST);
    expect(await textOf(kiosk.page)).not.toContain(name);
    kiosk.put(null);
    await kiosk.says(ATTRACT);
    await kiosk.read();
    await kiosk.close();
  });
});
