import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { draw, PartsBrowser } from './parts-page.ts';

let browser: PartsBrowser;

beforeAll(async () => {
  browser = await PartsBrowser.open();
});
afterAll(() => browser.close());

afterEach(async () => {
  // Whatever a test looks at: nothing of it may throw.
  expect(await browser.closePages()).toEqual([]);
});

describe('a page that is to be read', () => {
  it('keeps a text for three seconds, and shows the end of a reading after it', async () => {
    const page = await browser.openPage();
    // Only the test moves the time on, however slow the machine is.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await draw(page, { kind: 'ready' });
    await draw(page, { kind: 'reading', pace: 'may-be-skipped' });
    await draw(page, { kind: 'shown', pace: 'must-be-shown' });
    await draw(page, { kind: 'waiting-for-removal', pace: 'may-be-skipped' });
    const seen = [];
    for (const step of [0, 2900, 200, 2700, 300]) {
      await page.clock.runFor(step);
      seen.push(await page.locator('h1').textContent());
    }
    expect(seen).toEqual(['ready', 'ready', 'shown', 'shown', 'waiting-for-removal']);
    await draw(page, { kind: 'paused', pace: 'at-once' });
    expect(await page.locator('h1').textContent()).toBe('paused');
  });
});

describe('a page that speaks', () => {
  it('says that this machine has no voice, and says nothing', async () => {
    const page = await browser.openPage();
    const lines = ['{終^お}わりました'];
    for (const language of ['ja', 'ja-easy', 'zh-Hant', 'fil'] as const)
      await draw(page, { language, lines, speech: true, hint: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    expect(await page.locator('output').textContent()).toBe('no voice');
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  });

  /** In place of the machine's voices: one at somebody's server, and later a local one. */
  const standIn = () => {
    const said: string[] = [];
    const voices = [{ voiceURI: 'far', lang: 'ja-JP', localService: false, default: true }];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [...voices],
      speak: ({ text, voice }: { text: string; voice: { voiceURI: string } }) => {
        said.push(`${voice.voiceURI}: ${text}`);
      },
      cancel: () => said.push('silence'),
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, {
      said,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
      install: () => {
        voices.push({ voiceURI: 'near', lang: 'ja-JP', localService: true, default: false });
        synthesis.dispatchEvent(new Event('voiceschanged'));
      },
    });
  };
  const said = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));

  it('waits for a voice of the machine, reads よみ, and ends at the first touch or another text', async () => {
    const page = await browser.openPage(standIn);
    const easy = { language: 'ja-easy', speech: true } as const;
    await draw(page, { ...easy, lines: ['{終^お}わりました', 'カードを {取^と}って ください'] });
    await page.getByText('no voice').waitFor();
    expect(await said(page)).toEqual([]);

    await page.evaluate(() => (globalThis as unknown as { install: () => void }).install());
    await page.getByText('voice', { exact: true }).waitFor();
    expect(await said(page)).toEqual(['near: おわりました', 'near: カードを とって ください']);
    await page.mouse.click(5, 5);
    expect(await said(page)).toEqual(['silence']);
    await page.keyboard.press('Tab');
    expect(await said(page)).toEqual([]);

    await draw(page, { ...easy, lines: ['{待^ま}って ください'] });
    await draw(page, { ...easy, lines: ['{待^ま}って ください'] });
    await draw(page, { ...easy, lines: ['OK'] });
    expect(await said(page)).toEqual(['near: まって ください', 'silence', 'near: OK']);
    await page.keyboard.press('Tab');
    expect(await said(page)).toEqual(['silence']);
    await draw(page, { ...easy, lines: ['Thank you'] });
    await draw(page, { ...easy, lines: ['Thank you'], speech: false });
    expect(await said(page)).toEqual(['near: Thank you', 'silence']);
  });
});

describe('furigana', () => {
  it('are half the size of their text, and never under 16 pixels', async () => {
    const page = await browser.openPage();
    await draw(page, { lines: ['{身分証^みぶんしょう}'] });
    const sizes = [];
    for (const size of [64, 36, 24]) {
      await page.locator('p').evaluate((line, px) => {
        line.style.fontSize = `${px}px`;
      }, size);
      sizes.push(await page.locator('rt').evaluate((over) => getComputedStyle(over).fontSize));
    }
    expect(sizes).toEqual(['32px', '18px', '16px']);
  });
});
