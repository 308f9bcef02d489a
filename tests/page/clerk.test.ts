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

const shownName = () => counter.page.locator('.items .name .text').innerText();

describe("the clerk's screen", () => {
  it('shows a person whose number was typed before the card was there', async () => {
    await counter.type(hanako.numberB);
    await counter.heading('カードかスマートフォンを待っています');
    counter.put('hanako');
    await counter.heading('確認できました');
    expect(await shownName()).toBe(hanako.name);
    expect(await counter.page.locator('.items').innerText()).toContain(
      '1989年3月31日（平成元年） 37歳'.slice(0, 15),
    );
    expect(await counter.page.locator('.take-card').innerText()).toBe(
      'カードを動かしてもかまいません',
    );
  });

  it('forgets a number that is taken back, and a part of one after two minutes', async () => {
    const { keyboard, clock } = counter.page;
    const typed = () =>
      counter.page
        .locator('.number-entry input')
        .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value).join(''));
    await counter.type(hanako.numberB);
    await counter.heading('カードかスマートフォンを待っています');
    await keyboard.press('Escape');
    await counter.heading('受付できます');
    const takenBack = await typed();
    await clock.install();
    await counter.type('890331');
    await clock.fastForward(119_000);
    const late = await typed();
    await clock.fastForward(2000);
    await clock.runFor(100);
    expect([takenBack, late, await typed()]).toEqual(['', '890331', '']);
  });

  it('shows the photo pixel by pixel, beside the images of name and address', async () => {
    await counter.read('hanako');
    const pictures = await counter.page.locator('img').evaluateAll((images) =>
      images.map((image) => {
        const { naturalWidth, naturalHeight, alt } = image as HTMLImageElement;
        const { width } = image.getBoundingClientRect();
        return { alt, scale: Math.round(width) / naturalWidth, naturalHeight };
      }),
    );
    expect(pictures).toEqual([
      { alt: 'カードに記録された顔写真', scale: expect.closeTo(1, 1), naturalHeight: 320 },
      { alt: 'カードに記録された氏名の画像', scale: expect.closeTo(1, 1), naturalHeight: 24 },
      { alt: 'カードに記録された住所の画像', scale: expect.closeTo(1, 1), naturalHeight: 24 },
    ]);
  });

  it('lists every check in three groups, and none that is unknown is green', async () => {
    await counter.read('hanako');
    await counter.page.locator('summary').click();
    const groups = await counter.page
      .locator('.checks section')
      .evaluateAll((sections) =>
        sections.map((section) => [
          section.getAttribute('data-group'),
          section.querySelectorAll('li').length,
        ]),
      );
    expect(groups).toEqual([
      ['checksPassed', 11],
      ['checksUnknown', 3],
    ]);
  });

  it('is wiped by 次の方: no trace of the person in page, storages or pictures', async () => {
    await counter.read('hanako');
    const { page } = counter;
    const blob = await page.locator('.portrait').getAttribute('src');
    await counter.next();
    const traces = await page.evaluate(
      async (address) => ({
        text: document.documentElement.outerHTML,
        storages: [
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
        ],
        cookies: document.cookie,
        blob: await new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('still there');
          image.onerror = () => resolve('gone');
          image.src = address ?? '';
        }),
      }),
      blob,
    );
    expect(traces.text).not.toContain(hanako.name);
    expect(traces.text).not.toContain(hanako.address);
    expect({ ...traces, text: '' }).toEqual({
      text: '',
      storages: [0, 0, 0],
      cookies: '',
      blob: 'gone',
    });
  });

  it('takes nothing of the last person into the next', async () => {
    await counter.read('hanako');
    await counter.next();
    await counter.read('minoru');
    expect(await counter.page.locator('body').innerText()).not.toContain(hanako.name);
    expect(await shownName()).toBe(loadPerson('minoru').name);
  });

  it('reads a card that stays on the reader once, and again only when it is asked to', async () => {
    await counter.read('hanako');
    const first = counter.chromium.windowed.counter.reception.lastReadId;
    await counter.page.keyboard.press('F9');
    await counter.heading('カードが置かれたままです');
    await counter.page.getByRole('button', { name: 'このカードをもう一度読み取る' }).click();
    await counter.heading('カードがあります');
    await counter.type(hanako.numberB);
    await counter.heading('確認できました');
    expect(counter.chromium.windowed.counter.reception.lastReadId).toBe(first + 1);
  });

  it('keeps a wrong number from being tried again, tells the tries, and takes the right one', async () => {
    counter.put('hanako');
    await counter.heading('カードがあります');
    await counter.type('01033120351235');
    await counter.heading('番号がカードと合いません');
    expect(await counter.page.locator('.tries').innerText()).toBe('あと9回入力できます。');
    const fields = await counter.page
      .locator('.number-entry input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(fields).toEqual(['', '', '', '', '']);
    await counter.type(hanako.numberB);
    await counter.heading('確認できました');
  });

  it('asks before the last try, with the focus on the way out', async () => {
    counter.put('last-try');
    await counter.heading('カードがあります');
    await counter.type(hanako.numberB);
    await counter.page.getByRole('button', { name: 'この番号で読み取る' }).click();
    await counter.heading('あと1回まちがえると');
    await counter.page.keyboard.press('Enter');
    await counter.heading('あと1回しか入力できません');
  });

  it('turns full-width digits into the ones that the card wants, and takes a pasted number', async () => {
    counter.put('hanako');
    await counter.heading('カードがあります');
    const first = counter.page.locator('.number-entry input').first();
    await first.fill('０１');
    expect(await first.inputValue()).toBe('01');
    await first.evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, hanako.numberB);
    await counter.heading('確認できました');
  });

  it('does not send a number that no card has', async () => {
    counter.put('hanako');
    await counter.heading('カードがあります');
    await counter.type('01133120351234');
    await counter.heading('月は01から12です');
    expect(counter.chromium.windowed.counter.reception.phase.kind).toBe('waiting-for-number');
  });

  it('refuses a face that does not match, and takes the person from the screen', async () => {
    await counter.read('hanako');
    await counter.page.getByRole('button', { name: '一致しません' }).click();
    await counter.heading('写真とお顔が一致しないと判断されました');
    expect(await counter.page.locator('body').innerText()).not.toContain(hanako.name);
  });

  it('is left by F12, and nothing of the person stays', async () => {
    await counter.read('hanako');
    await counter.page.keyboard.press('F12');
    await counter.heading('この窓口は休止中です');
    expect(await counter.page.locator('body').innerText()).not.toContain(hanako.name);
    await counter.page.keyboard.press('F12');
    await counter.heading('カードが置かれたままです');
  });
});
