import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { CounterPage } from './counter-page.ts';
import { heapHolds } from './heap.ts';

/** What a screen was told of a person is nowhere in it once the person has gone (issue: wipe). */
const { name, address } = loadPerson('hanako');
let counter: CounterPage;

beforeAll(async () => {
  counter = await CounterPage.open({ visitorWindow: true });
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

const inText = () => counter.page.evaluate(() => document.documentElement.outerHTML);

describe('the clerk’s page', () => {
  it('has a heap in which a planted text is found, and a record that is shown', async () => {
    await counter.page.evaluate(() => {
      Object.assign(globalThis, { planted: ['canary', 'planted', 'here'].join(' ') });
    });
    await counter.read('hanako');
    expect(await heapHolds(counter.page, 'canary planted here')).toBe(true);
    expect([await heapHolds(counter.page, name), await heapHolds(counter.page, address)]).toEqual([
      true,
      true,
    ]);
  });

  it('holds nothing of it after 次の方: not in its heap, its text, its storages or its pictures', async () => {
    const pictures = await counter.page.evaluate(() =>
      [...document.querySelectorAll('img')].map(({ src }) => src),
    );
    await counter.next();
    const { page } = counter;
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    const drawn = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(
            (src) =>
              new Promise((resolve) => {
                const image = new Image();
                image.onload = () => resolve('drawn');
                image.onerror = () => resolve('gone');
                image.src = src;
              }),
          ),
        ),
      pictures,
    );
    expect([await heapHolds(page, name), await heapHolds(page, address)]).toEqual([false, false]);
    expect((await inText()).includes(name)).toBe(false);
    expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
    expect([pictures.length > 0, new Set(drawn)]).toEqual([true, new Set(['gone'])]);
  });

  it('holds nothing of it when the time is over, or the computer is locked', async () => {
    await counter.read('hanako');
    counter.chromium.windowed.take({ type: 'pause' });
    await counter.heading('この窓口は休止中です');
    expect([await heapHolds(counter.page, name), (await inText()).includes(name)]).toEqual([
      false,
      false,
    ]);
    counter.chromium.windowed.take({ type: 'resume' });
    await counter.reset();
  });
});

describe('the visitor’s page', () => {
  it('never held anything of it', async () => {
    const { visitor } = counter.chromium;
    if (visitor === null) throw new Error('no window for the visitor');
    await visitor.page.evaluate(() => {
      Object.assign(globalThis, { planted: ['canary', 'of', 'the', 'visitor'].join(' ') });
    });
    await counter.read('hanako');
    await visitor.page.getByRole('heading', { name: '読み取りが終わりました' }).waitFor();
    const planted = await heapHolds(visitor.page, 'canary of the visitor');
    const held = await Promise.all([name, address].map((text) => heapHolds(visitor.page, text)));
    expect([planted, held]).toEqual([true, [false, false]]);
    await counter.reset();
  });
});
