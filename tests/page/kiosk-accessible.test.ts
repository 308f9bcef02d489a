import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR_TEXTS } from '../../renderer/i18n/visitor/all-texts.ts';
import { plainText } from '../../renderer/ruby/ruby-text.ts';
import { broken } from './axe.ts';
import { KioskPage } from './kiosk-page.ts';
import { KIOSK_STATES } from './kiosk-states.ts';
import { overflow, sideways, sizes } from './visitor-stage.ts';

let kiosk: KioskPage;

beforeAll(async () => {
  kiosk = await KioskPage.open();
});

afterAll(() => kiosk.close());

afterEach(() => kiosk.reset());

/** Whether the way out is at the bottom left, and the way on at the bottom right; null for one that is not there. */
async function corners() {
  const box = async (selector: string) => {
    const found = kiosk.page.locator(selector);
    return (await found.count()) === 0 ? null : found.boundingBox();
  };
  const [leave, main] = [await box('.kiosk-leave'), await box('.kiosk-main')];
  const low = ({ y }: { y: number }) => y > 1920 * 0.85;
  return [leave && leave.x < 120 && low(leave), main && main.x + main.width > 960 && low(main)];
}

describe('each page of the kiosk', () => {
  it.each(KIOSK_STATES)(
    'has nothing wrong, too wide, to scroll or misplaced: %s',
    async (_, reach) => {
      await reach(kiosk);
      const { high } = await overflow(kiosk.page);
      const misplaced = (await corners()).includes(false);
      const wrong = await broken(kiosk.page);
      expect([wrong, high, misplaced, await sideways(kiosk.page)]).toEqual([[], 0, false, []]);
      for (const language of ['ja-easy', 'en', 'ne'] as const) {
        await kiosk.speak(language);
        const over = await overflow(kiosk.page);
        expect([language, await broken(kiosk.page), over.wide]).toEqual([language, [], 0]);
      }
    },
  );

  it('keeps everything that is touched in the lower half where one sits', async () => {
    for (const phase of [
      { kind: 'ready' },
      { kind: 'informing', doubted: false },
      { kind: 'waiting-for-pin', triesLeft: 3, doubted: false },
      { kind: 'waiting-for-medium', doubted: true },
    ] as const) {
      const page = phase.kind === 'waiting-for-pin' ? 'pin' : phase.kind;
      await kiosk.show(phase, `[data-layout=low] [data-page=${page}]`, { layout: 'low' });
      const tops = await kiosk.page
        .locator('button:visible')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
      expect([phase.kind, tops.length > 0, Math.min(...tops) >= 960]).toEqual([
        phase.kind,
        true,
        true,
      ]);
    }
  });

  it('is written large enough, with keys of 120 pixels', async () => {
    const first = await sizes(kiosk.page);
    await kiosk.lay('hanako');
    const pin = await sizes(kiosk.page);
    const keys = await kiosk.page
      .locator('.pin-key')
      .evaluateAll((all) => all.map((key) => key.getBoundingClientRect()));
    const [one, two] = keys;
    expect([
      Math.min(first.heading, pin.heading) >= 56,
      Math.min(first.text, pin.text) >= 36,
      Math.min(first.button, pin.button) >= 56,
      Math.min(...keys.map(({ width, height }) => Math.min(width, height))) >= 120,
      (two?.left ?? 0) - (one?.right ?? 0) >= 16,
    ]).toEqual(Array(5).fill(true));
  });

  it.each(['en', 'ne', 'ja-easy', 'zh-Hans', 'zh-Hant', 'ko', 'vi', 'pt', 'id', 'fil'] as const)(
    'has nothing wrong and nothing to scroll in %s',
    async (language) => {
      kiosk.take({ type: 'language', language });
      const { kiosk: words, notice } = VISITOR_TEXTS[language];
      const first = (text: string) => plainText(text).slice(0, 1);
      const check = async () => [await broken(kiosk.page), (await overflow(kiosk.page)).high];
      await kiosk.says(first(words.attract.title));
      const found = [await check()];
      await kiosk.page.locator('.kiosk-main').click();
      await kiosk.says(first(notice.title));
      found.push(await check());
      await kiosk.page.locator('.kiosk-main').click();
      await kiosk.page.locator('[data-page=waiting-for-medium]').waitFor();
      kiosk.put('hanako');
      await kiosk.page.locator('[data-page=pin]').waitFor();
      found.push(await check());
      expect([found, await sideways(kiosk.page)]).toEqual([Array(3).fill([[], 0]), []]);
    },
  );
});
