import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { broken } from './axe.ts';
import { CLERK_STATES, TOLD } from './clerk-states.ts';
import { CounterPage } from './counter-page.ts';
import { smallTexts, tooWide } from './layout.ts';

let counter: CounterPage;
const number = loadPerson('hanako').numberB;

beforeAll(async () => {
  counter = await CounterPage.open();
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

afterEach(() => counter.reset());

describe('what a screen reader, a keyboard and weak eyes find', () => {
  it('proves first that a planted fault is found', async () => {
    await counter.page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'planted';
      document.querySelector('main')?.append(button);
    });
    expect((await broken(counter.page)).join()).toContain('button-name');
    await counter.page.evaluate(() => document.querySelector('#planted')?.remove());
  });

  it('finds a planted text that is too small, and one that is too wide', async () => {
    await counter.page.evaluate(() => {
      const text = document.createElement('p');
      text.id = 'planted';
      text.textContent = 'planted';
      text.style.fontSize = '12px';
      text.style.width = '3000px';
      document.querySelector('main')?.append(text);
    });
    expect(await smallTexts(counter.page)).toEqual(['12 planted']);
    expect((await tooWide(counter.page)).length).toBeGreaterThan(0);
    await counter.page.evaluate(() => document.querySelector('#planted')?.remove());
  });

  it.each(CLERK_STATES)('finds nothing wrong in Japanese and English: %s', async (_, reach) => {
    await reach(counter);
    expect(await broken(counter.page)).toEqual([]);
    expect(await smallTexts(counter.page)).toEqual([]);
    expect(await tooWide(counter.page)).toEqual([]);
    await counter.speak('en');
    if (TOLD.has(reach)) await reach(counter);
    expect([await broken(counter.page), await tooWide(counter.page)]).toEqual([[], []]);
  });

  it('finds nothing wrong in English, and the page says its language', async () => {
    await counter.page.getByRole('button', { name: 'English' }).click();
    await counter.page.getByRole('heading', { name: 'Ready' }).waitFor();
    expect(await counter.page.evaluate(() => document.documentElement.lang)).toBe('en');
    const found = await broken(counter.page);
    counter.put('hanako');
    await counter.heading('A card is on the reader');
    found.push(...(await broken(counter.page)));
    await counter.type(number);
    await counter.heading('Confirmed');
    found.push(...(await broken(counter.page)), ...(await tooWide(counter.page)));
    await counter.page.getByRole('button', { name: '日本語' }).click();
    expect(found).toEqual([]);
  });

  it('shows an ordinary result on 1280 x 800 without scrolling', async () => {
    await counter.read('hanako');
    const low = await counter.page
      .locator('.result')
      .evaluate((result) => result.getBoundingClientRect().bottom);
    expect(low).toBeLessThanOrEqual(800);
  });

  it('can be worked by keyboard alone, from the number to the next person', async () => {
    await counter.page.locator('body').press('Tab');
    for (let i = 0; i < 20; i++) {
      const focused = await counter.page.evaluate(() => document.activeElement?.tagName);
      if (focused === 'INPUT') break;
      await counter.page.keyboard.press('Tab');
    }
    await counter.page.keyboard.type(number);
    counter.put('hanako');
    await counter.heading('確認できました');
    await counter.page.keyboard.press('F9');
    await counter.heading('カードが置かれたままです');
  });
});
