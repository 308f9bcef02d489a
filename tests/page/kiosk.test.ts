import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { ATTRACT, KioskPage, PIN, WRONG_PIN } from './kiosk-page.ts';

let kiosk: KioskPage;
const hanako = loadPerson('hanako');

beforeAll(async () => {
  kiosk = await KioskPage.open();
});

afterAll(() => kiosk.close());

afterEach(() => kiosk.reset());

describe('the kiosk', () => {
  it('does not take a double tap on its first page for 次へ', async () => {
    const { mouse } = kiosk.page;
    await kiosk.page.waitForTimeout(500);
    // Where 次へ comes to stand.
    await mouse.click(800, 1790);
    await kiosk.page.waitForTimeout(150);
    await mouse.click(800, 1790);
    await kiosk.says('確認する情報について');
    await kiosk.page.waitForTimeout(500);
    await mouse.click(800, 1790);
    await kiosk.says('身分証をここに置いてください');
  });

  it('lets nobody mark its texts: a marked name would outlive the wipe', async () => {
    const marked = () => kiosk.page.evaluate(() => String(getSelection()).includes('さんの情報'));
    await kiosk.read();
    await kiosk.page.keyboard.press('Control+a');
    const here = await marked();
    await kiosk.page
      .locator('.kiosk')
      .evaluate((stage) => stage.style.setProperty('user-select', 'text'));
    await kiosk.page.keyboard.press('Control+a');
    expect([here, await marked()]).toEqual([false, true]);
  });

  it('gives the digits to the card and to nothing else: none is in the page', async () => {
    await kiosk.lay('hanako');
    const before = await kiosk.page.evaluate(() => document.documentElement.outerHTML);
    for (const digit of PIN) await kiosk.press(digit);
    const after = await kiosk.page.evaluate(() => document.documentElement.outerHTML);
    expect([before.includes(PIN), after.includes(PIN), await kiosk.typed()]).toEqual([
      false,
      false,
      4,
    ]);
    await kiosk.press('確定');
    await kiosk.says('さんの情報を読み取りました');
    expect(await kiosk.page.locator('.name-text').innerText()).toBe(hanako.name);
  });

  it('takes digits of a keyboard, and one back', async () => {
    await kiosk.lay('hanako');
    await kiosk.page.keyboard.type('123');
    await kiosk.page.keyboard.press('Backspace');
    expect(await kiosk.typed()).toBe(2);
    await kiosk.press('1つ消す');
    expect([
      await kiosk.typed(),
      await kiosk.page.getByRole('button', { name: '確定' }).isDisabled(),
    ]).toEqual([1, true]);
  });

  it('asks for the PIN again after a wrong one, with the tries that are left, and takes the right one', async () => {
    await kiosk.lay('hanako');
    await kiosk.enter(WRONG_PIN);
    await kiosk.says('暗証番号が合いません');
    expect(await kiosk.page.locator('.pin-tries').innerText()).toBe('残りの回数：2回');
    await kiosk.enter(PIN);
    await kiosk.says('さんの情報を読み取りました');
  });

  it('shows of a person the name alone, and the rest when it is asked for', async () => {
    await kiosk.read();
    const text = () => kiosk.page.locator('body').innerText();
    expect([
      (await text()).includes(hanako.address),
      await kiosk.page.locator('img').count(),
    ]).toEqual([false, 0]);
    await kiosk.press('内容を見る');
    await kiosk.page.locator('.kiosk-contents').waitFor();
    expect(await text()).toContain('1989年3月31日（平成元年）');
  });

  it('is worked by keyboard alone, the focus on the way on of each page', async () => {
    const { keyboard } = kiosk.page;
    const focused = () => kiosk.page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('はじめる');
    await keyboard.press('Enter');
    await kiosk.says('確認する情報について');
    expect(await focused()).toBe('次へ');
    await keyboard.press('Enter');
    await kiosk.says('身分証をここに置いてください');
    kiosk.put('hanako');
    await kiosk.says('暗証番号を押してください');
    expect(await focused()).toBe('暗証番号を押してください（数字4けた）');
    await keyboard.type(PIN);
    await keyboard.press('Enter');
    await kiosk.says('さんの情報を読み取りました');
    expect(await focused()).toBe('内容を見る');
    await keyboard.press('Shift+Tab');
    expect(await focused()).toBe('終わる');
    await keyboard.press('Enter');
    await kiosk.says('カードをお忘れなくお取りください');
    expect(await kiosk.violations()).toEqual([]);
  });

  it('tells each state to a screen reader, a result without its name', async () => {
    const said = () => kiosk.page.locator('.announcer [role]').allInnerTexts();
    expect((await said()).slice(0, 2)).toEqual([
      '',
      '画面にふれて、はじめてください マイナンバーカードを使います。',
    ]);
    await kiosk.read();
    expect(await said()).toEqual(['情報を読み取りました カードをお取りください。', '']);
  });

  it('goes back from every page by やめる', async () => {
    await kiosk.press('はじめる');
    await kiosk.says('確認する情報について');
    await kiosk.press('やめる');
    await kiosk.says(ATTRACT);
    await kiosk.begin();
    await kiosk.press('やめる');
    await kiosk.says(ATTRACT);
  });

  it('hears that somebody is there: by the one big button, and by a digit', async () => {
    await kiosk.lay('hanako');
    const sent: string[] = [];
    await kiosk.page.exposeFunction('tellAct', (type: string) => sent.push(type));
    await kiosk.page.evaluate(() => {
      const { prototype } = MessagePort;
      const post = prototype.postMessage;
      prototype.postMessage = function (
        this: MessagePort,
        message: { argument?: { type: string } } | null,
      ) {
        const { tellAct } = globalThis as { tellAct?: (type: string) => void };
        if (message?.argument !== undefined) tellAct?.(message.argument.type);
        post.call(this, message);
      } as typeof post;
    });
    const doubt = () =>
      kiosk.show({ kind: 'waiting-for-pin', triesLeft: 3, doubted: true }, 'dialog[open]');
    await doubt();
    await kiosk.press('続ける');
    await doubt();
    await kiosk.page.keyboard.type('1');
    expect([await kiosk.typed(), sent]).toEqual([1, ['still-here', 'still-here']]);
  });
});
