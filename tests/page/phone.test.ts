import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { CounterPage } from './counter-page.ts';

let counter: CounterPage;
const hanako = loadPerson('hanako');

beforeAll(async () => {
  counter = await CounterPage.open();
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

afterEach(() => counter.reset());

const text = (selector: string) => counter.page.locator(selector).innerText();

/** What stands there of the person: items in words, and the photo's pixels. */
async function shownPerson() {
  const items = await counter.page
    .locator('.items .text')
    .evaluateAll((found) => found.map((element) => (element as HTMLElement).innerText));
  const portrait = await counter.page.locator('img.portrait').evaluate(async (image) => {
    const canvas = document.createElement('canvas');
    const { naturalWidth, naturalHeight } = image as HTMLImageElement;
    [canvas.width, canvas.height] = [naturalWidth, naturalHeight];
    const context = canvas.getContext('2d');
    context?.drawImage(image as HTMLImageElement, 0, 0);
    return Array.from(context?.getImageData(0, 0, naturalWidth, naturalHeight).data ?? []);
  });
  return { items, portrait };
}

describe('a phone at the counter', () => {
  it('ends on the same screen as the card of its holder, but for the route', async () => {
    await counter.read('hanako');
    const card = await shownPerson();
    expect(await text('.route >> nth=0')).toBe('カード・チップ読み取り');
    await counter.reset();
    counter.put('phone-hanako');
    await counter.heading('確認できました');
    const phone = await shownPerson();
    expect(phone.portrait).toEqual(card.portrait);
    expect(phone.portrait.length).toBe(4 * 240 * 320);
    // Name, birth date, address and sex; the fifth is until when each of the two is valid.
    expect([card.items.length, phone.items.slice(0, 4)]).toEqual([5, card.items.slice(0, 4)]);
    expect(phone.items[0]).toBe(hanako.name);
    expect(await text('.route >> nth=0')).toContain('スマートフォン');
    expect(await text('.take-card')).toBe('スマートフォンをお取りください');
  });

  it('asks for no number, and says that its holder decides', async () => {
    counter.put('phone-slow-consent');
    await counter.heading('ご本人がスマートフォンで確認しています');
    expect(await counter.page.locator('.number-entry').count()).toBe(0);
    await counter.heading('確認できました');
  });

  it('is let go by Esc while its holder thinks, and nothing is shown', async () => {
    counter.put('phone-slow-consent');
    await counter.heading('ご本人がスマートフォンで確認しています');
    await counter.page.keyboard.press('Escape');
    await counter.heading('中止しました');
    await counter.page.waitForTimeout(2500);
    expect(await counter.page.locator('body').innerText()).not.toContain(hanako.name);
  });

  it.each([
    ['phone-samsung-bluetooth', 'このスマートフォンはBluetoothで送ります'],
    ['phone-declines', '送信を取りやめられました'],
    ['phone-without-document', 'このスマートフォンには身分証が入っていません'],
  ])('%s: %s', async (name, title) => {
    counter.put(name);
    await counter.heading(title);
    expect(await counter.page.locator('.items').count()).toBe(0);
  });

  it('shows a JPEG portrait as it shows a decoded one', async () => {
    counter.put('phone-jpeg');
    await counter.heading('確認できました');
    const size = await counter.page.locator('img.portrait').evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return [naturalWidth, naturalHeight];
    });
    expect(size).toEqual([240, 320]);
  });

  it('leaves nothing of its holder after 次の方', async () => {
    counter.put('phone-hanako');
    await counter.heading('確認できました');
    await counter.page.keyboard.press('F9');
    await counter.heading('スマートフォンが置かれたままです');
    const page = await counter.page.evaluate(() => document.documentElement.outerHTML);
    expect([page.includes(hanako.name), page.includes(hanako.address)]).toEqual([false, false]);
  });
});
