import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { broken } from './axe.ts';
import { CounterPage } from './counter-page.ts';

let counter: CounterPage;
const number = loadPerson('hanako').numberB;

beforeAll(async () => {
  counter = await CounterPage.open();
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

afterEach(() => counter.reset());

const STATES: readonly (readonly [string, () => Promise<void>])[] = [
  ['ready', async () => undefined],
  [
    'waiting for a card',
    async () => {
      await counter.type(number);
      await counter.heading('カードかスマートフォンを待っています');
    },
  ],
  [
    'waiting for the number',
    async () => {
      counter.put('hanako');
      await counter.heading('カードがあります');
    },
  ],
  [
    'the field for QR codes open',
    async () => {
      await counter.page.getByRole('button', { name: 'QRコードを読む' }).click();
      await counter.page.getByLabel('QRコードの内容').waitFor();
    },
  ],
  ['accepted', () => counter.read('hanako')],
  [
    'accepted with the checks open',
    async () => {
      await counter.read('hanako');
      await counter.page.locator('summary').click();
    },
  ],
  ['attention', () => counter.read('infant')],
  ['refused', () => counter.read('altered-photo', 'hanako')],
  [
    'a wrong number',
    async () => {
      counter.put('hanako');
      await counter.heading('カードがあります');
      await counter.type('01033120351235');
      await counter.heading('番号がカードと合いません');
    },
  ],
  [
    'the last try',
    async () => {
      counter.put('last-try');
      await counter.heading('カードがあります');
      await counter.type(number);
      await counter.page.getByRole('button', { name: 'この番号で読み取る' }).click();
      await counter.heading('あと1回まちがえると');
    },
  ],
  [
    'a phone whose holder decides',
    async () => {
      counter.put('phone-slow-consent');
      await counter.heading('ご本人がスマートフォンで確認しています');
    },
  ],
  [
    'a phone’s record with the checks open',
    async () => {
      counter.put('phone-hanako');
      await counter.heading('確認できました');
      await counter.page.locator('summary').click();
    },
  ],
  [
    'a phone that needs Bluetooth',
    async () => {
      counter.put('phone-samsung-bluetooth');
      await counter.heading('このスマートフォンはBluetoothで送ります');
    },
  ],
  [
    'a card left behind',
    async () => {
      await counter.read('hanako');
      await counter.page.keyboard.press('F9');
      await counter.heading('カードが置かれたままです');
    },
  ],
];

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

  it.each(STATES)('finds nothing wrong in Japanese: %s', async (_, reach) => {
    await reach();
    expect(await broken(counter.page)).toEqual([]);
  });

  it('finds nothing wrong in English, and the page says its language', async () => {
    await counter.read('hanako');
    await counter.page.getByRole('button', { name: 'English' }).click();
    await counter.heading('Confirmed');
    expect(await counter.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await broken(counter.page)).toEqual([]);
    await counter.page.getByRole('button', { name: '日本語' }).click();
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

  it.each([
    ['1280 x 800', 1280, 800],
    ['200 % zoom of it', 640, 400],
    ['a narrow window', 375, 812],
  ])('fits without scrolling sideways: %s', async (_, width, height) => {
    await counter.page.setViewportSize({ width, height });
    await counter.read('long-name');
    const over = await counter.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await counter.page.setViewportSize({ width: 1280, height: 800 });
    expect(over).toBe(0);
  });
});
