import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { LANGUAGE_NAMES } from '../../renderer/i18n/language-names.ts';
import { VISITOR_TEXTS } from '../../renderer/i18n/visitor/all-texts.ts';
import { plainText } from '../../renderer/ruby/ruby-text.ts';
import { broken } from './axe.ts';
import { CounterPage } from './counter-page.ts';
import { READY, VisitorPage } from './visitor-page.ts';
import { overflow, sideways, sizes, stands } from './visitor-stage.ts';
import { VISITOR_STATES } from './visitor-states.ts';

let visitor: VisitorPage;
const hanako = loadPerson('hanako');

beforeAll(async () => {
  visitor = await VisitorPage.open();
});

afterAll(() => visitor.close());

afterEach(() => visitor.reset());

describe('the visitor’s window', () => {
  it('proves first that a planted fault is found, and one that is too wide', async () => {
    await visitor.page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'planted';
      button.className = 'planted';
      document.querySelector('main')?.append(button);
      document.documentElement.style.width = '3000px';
    });
    const found = [(await broken(visitor.page)).join(), (await sideways(visitor.page)).length];
    await visitor.page.evaluate(() => {
      document.querySelector('#planted')?.remove();
      document.documentElement.style.width = '';
    });
    expect(found).toEqual([expect.stringContaining('button-name'), 5]);
  });

  it.each(VISITOR_STATES)(
    'finds nothing wrong, nothing too wide, nothing to scroll: %s',
    async (_, reach) => {
      await reach(visitor);
      const { high } = await overflow(visitor.page);
      expect([await broken(visitor.page), high, await sideways(visitor.page)]).toEqual([[], 0, []]);
      for (const language of ['ja-easy', 'en', 'ne'] as const) {
        await visitor.speak(language);
        const over = await overflow(visitor.page);
        expect([language, await broken(visitor.page), over.wide]).toEqual([language, [], 0]);
      }
    },
  );

  it('never holds anything of the person that the clerk sees', async () => {
    await visitor.read('hanako');
    await visitor.says('読み取りが終わりました');
    await visitor.counter.heading('確認できました');
    const [clerk, seen] = await Promise.all(
      [visitor.counter.page, visitor.page].map((page) =>
        page.evaluate(() => document.documentElement.outerHTML),
      ),
    );
    const parts = [...hanako.name.split('　'), hanako.address.split('　')[0] ?? '', '1989'];
    expect(parts.map((part) => [clerk?.includes(part), seen?.includes(part)])).toEqual(
      Array(parts.length).fill([true, false]),
    );
  });

  it('keeps each text for three seconds, however fast the clerk is', async () => {
    await visitor.read('hanako');
    await visitor.counter.heading('確認できました');
    const texts = () => visitor.page.locator('h1').allInnerTexts();
    expect(await texts()).toEqual(['読み取っています']);
    await visitor.says('読み取りが終わりました');
  });

  it.each([
    [1920, 1080, 64, 36],
    [1280, 800, 32, 24],
    [375, 812, 32, 24],
  ])('is written large enough at %i x %i', async (width, height, title, body) => {
    await visitor.page.setViewportSize({ width, height });
    const found = await sizes(visitor.page);
    await visitor.page.setViewportSize({ width: 1920, height: 1080 });
    expect([
      found.heading >= title,
      found.text >= body,
      found.button >= 56,
      JSON.stringify(found),
    ]).toEqual([true, true, true, JSON.stringify(found)]);
  });
});

describe('the languages of the visitor', () => {
  it('change by one touch to やさしい日本語, with furigana, and back', async () => {
    const easy = visitor.page.getByRole('button', { name: 'やさしい日本語' });
    await easy.click();
    await stands(visitor.page, 'h1 rt', 'みぶんしょう');
    expect(await visitor.page.locator('h1 rt').allInnerTexts()).toEqual(['みぶんしょう', 'お']);
    await easy.click();
    await visitor.says(READY);
  });

  it('are chosen by keyboard alone, by their own names, and break no policy', async () => {
    await visitor.page.getByRole('button', { name: 'Language' }).focus();
    await visitor.page.keyboard.press('Enter');
    const items = visitor.page.getByRole('menuitemradio');
    await items.first().waitFor();
    expect(await items.allInnerTexts()).toEqual(
      Object.values(LANGUAGE_NAMES).map(({ name }) => name),
    );
    expect(await broken(visitor.page)).toEqual([]);
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.says('Place your ID here');
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await visitor.violations()).toEqual([]);
  });

  it.each(['en', 'ne', 'ja-easy', 'zh-Hans', 'zh-Hant', 'ko', 'vi', 'pt', 'id', 'fil'] as const)(
    'have nothing wrong and nothing to scroll: %s',
    async (language) => {
      const texts = VISITOR_TEXTS[language];
      visitor.take({ type: 'language', language });
      const title = (text: string) => plainText(text).slice(0, 1);
      const check = async () => [await broken(visitor.page), (await overflow(visitor.page)).high];
      await visitor.says(title(texts.ready.title));
      const found = [await check()];
      visitor.put('phone-slow-consent');
      await visitor.says(title(texts.consent.title));
      found.push(await check());
      await visitor.says(title(texts.shown.title));
      found.push(await check());
      expect([found, await sideways(visitor.page)]).toEqual([Array(3).fill([[], 0]), []]);
    },
  );
});

describe('what a visitor opens', () => {
  it.each([
    ['くわしく', '確認する情報について'],
    ['スマホの使い方', 'スマートフォンの使い方'],
  ])('%s closes by its button and by Escape', async (name, title) => {
    const open = visitor.page.getByRole('button', { name });
    await open.click();
    await visitor.says(title);
    await visitor.page.getByRole('button', { name: '閉じる' }).click();
    await visitor.page.locator('dialog').waitFor({ state: 'detached' });
    await open.click();
    await visitor.says(title);
    await visitor.page.keyboard.press('Escape');
    await visitor.page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('goes as soon as a card lies there', async () => {
    await visitor.press('くわしく');
    await visitor.says('確認する情報について');
    visitor.put('hanako');
    await visitor.says('カードを確認しています');
    expect(await visitor.page.locator('dialog').count()).toBe(0);
  });
});

describe('the clerk’s only window, turned to the visitor', () => {
  it('says how to get back, and gets back by its button and by F2', async () => {
    const counter = await CounterPage.open();
    const turned = counter.page.locator('.visitor');
    const back = [
      () => counter.page.getByRole('button', { name: '係の画面に戻る（F2）' }).click(),
      () => counter.page.keyboard.press('F2'),
    ];
    await counter.heading('受付できます');
    for (const press of back) {
      counter.chromium.windowed.take({ type: 'turn', on: true });
      await turned.waitFor();
      expect(await broken(counter.page)).toEqual([]);
      await press();
      await counter.heading('受付できます');
      expect(await turned.count()).toBe(0);
    }
    await counter.close();
  });
});
