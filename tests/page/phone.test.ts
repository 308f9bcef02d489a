import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { CounterPage } from './counter-page.ts';

let counter: CounterPage;
const hanako = loadPerson('hanako');

/** A counter where visitors type their PIN at the clerk's keyboard. */
const BY_PIN = {
  id: 'by-pin',
  title: { ja: '暗証番号の受付', en: 'By PIN' },
  items: ['name', 'address'],
  optional: [],
  retain: [],
  media: 'either',
  cardRoutes: ['pin'],
  attended: true,
  demands: [],
  autoWipeSeconds: 60,
  handOff: [],
  legalBasis: { ja: '法', en: 'Act' },
  expiryNoticeDays: 0,
};

beforeAll(async () => {
  counter = await CounterPage.open({ files: { 'purposes/by-pin.json': BY_PIN } });
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
    expect(await text('.take-card')).toBe('スマートフォンを動かしてもかまいません');
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

describe('a phone’s QR code at the counter', () => {
  const button = () => counter.page.getByRole('button', { name: 'QRコードを読む' });
  const field = () => counter.page.getByLabel('QRコードの内容');
  const values = () =>
    counter.page
      .locator('.number-entry input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const useful = makePhone().showQr();

  beforeEach(() => {
    counter.chromium.windowed.take({ type: 'choose-purpose', id: 'hospital-reception' });
  });

  it('is told at once where it is of no use, and its field is closed again', async () => {
    await button().click();
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    await counter.page.keyboard.type(makePhone({ wallet: 'apple' }).showQr());
    await counter.page.keyboard.press('Enter');
    await counter.heading('このスマートフォンはBluetoothで送ります');
    await counter.page.keyboard.press('F9');
    await counter.heading('受付できます');
    expect(await field().count()).toBe(0);
  });

  it('is not sent by Esc, which closes the field and goes back to its button', async () => {
    await button().click();
    await counter.page.keyboard.type('mdoc:1234');
    await counter.page.keyboard.press('Escape');
    const focused = await button().evaluate((element) => element === document.activeElement);
    await button().click();
    expect([focused, await field().inputValue()]).toEqual([true, '']);
    await counter.page.keyboard.press('Escape');
    expect([await field().count(), counter.chromium.windowed.counter.reception.phase.kind]).toEqual(
      [0, 'ready'],
    );
  });

  it('has its phone waited for, and a card laid instead read as a card', async () => {
    await button().click();
    await counter.page.keyboard.type(useful);
    await counter.page.keyboard.press('Enter');
    await counter.heading('QRコードを受け取りました。');
    await button().click();
    await counter.page.keyboard.press('Escape');
    expect(await text('h1')).toBe('スマートフォンを待っています');
    await counter.read('hanako');
    expect(await text('h1')).toBe('確認できました');
  });

  it.each([
    ['types', (qr: string) => counter.page.keyboard.type(`${qr}\n`)],
    ['puts in at once', (qr: string) => counter.page.keyboard.insertText(qr)],
  ])('that a scanner %s into the PIN’s field is a code, and no PIN', async (_, scan) => {
    counter.chromium.windowed.take({ type: 'choose-purpose', id: 'by-pin' });
    await counter.page.locator('.number-entry input[type=password]').focus();
    await scan(useful);
    await counter.heading('QRコードを受け取りました。');
    expect([await values(), counter.chromium.windowed.counter.reception.codeReady]).toEqual([
      [''],
      false,
    ]);
  });

  it('leaves no digit in any number field, letter by letter through an input method too', async () => {
    const { page } = counter;
    // A letter's time is the page's own: a slow machine makes no pause between two of them.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.locator('.number-entry input').first().focus();
    for (const letter of useful.slice(0, 60)) await page.keyboard.insertText(letter);
    expect(new Set(await values())).toEqual(new Set(['']));
    // A number typed after it is one, from its first digit on.
    await page.clock.runFor(1100);
    await page.keyboard.type('0103');
    expect((await values()).join('')).toBe('0103');
    await page.clock.resume();
  });
});
