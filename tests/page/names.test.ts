import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInstalledFonts } from './installed-fonts.fixture.ts';
import { HARD_CASES } from './names-page/hard-cases.ts';
import { NamesBrowser, type Seen } from './names-page.fixture.ts';

let browser: NamesBrowser;
let page: Page;

beforeAll(async () => {
  browser = await NamesBrowser.open();
  page = await browser.page();
  await page.locator('#cases tr').last().waitFor();
});

afterAll(() => browser.close());

/** What the fonts of names alone made of a text, by its picture. */
function fateOf(seen: Seen | undefined): string {
  return seen !== undefined && seen.red > 100 ? 'marked' : 'not marked';
}

const expected = HARD_CASES.map(({ text, missing, why }) => [why, text, missing ?? 'drawn']);

describe('the hard cases of names', () => {
  it('are judged right, each one: what is missing is said in code points', async () => {
    const texts = HARD_CASES.map(({ text }) => text);
    const found = await page.evaluate(
      (all) => all.map((text) => window.names.findMissing(text).map((each) => each.codePoints)),
      texts,
    );
    const judged = HARD_CASES.map(({ text, why }, at) => [why, text, found[at]?.join() || 'drawn']);
    expect(judged).toEqual(expected);
  });

  it('are so on the screen: the marker stands where a font fails, and nowhere else', async () => {
    const seen = await browser.look(page, '.bare');
    const fates = HARD_CASES.map(({ why, fate }, at) => [
      why,
      fate === 'marked' ? 'marked' : 'not marked',
      fateOf(seen[at]),
    ]);
    expect(fates.filter(([, wanted, got]) => wanted !== got)).toEqual([]);
    expect(seen).toHaveLength(HARD_CASES.length);
  });

  it('never reach a person as a blank, an empty box or the marker', async () => {
    const seen = await browser.look(page, '#cases .name-text');
    const wrong = HARD_CASES.filter((_, at) => {
      const { red = 1, ink = 0 } = seen[at] ?? {};
      return red > 0 || ink < 20;
    });
    expect(wrong).toEqual([]);
    expect(seen).toHaveLength(HARD_CASES.length);
  });

  it('would be lost without the marker, and the picture shows that it is not there', async () => {
    const cases = page.locator('#cases');
    await cases.evaluate((table) => table.classList.add('without-marker'));
    const seen = await browser.look(page, '.bare');
    await cases.evaluate((table) => table.classList.remove('without-marker'));
    expect(new Set(seen.map(fateOf))).toEqual(new Set(['not marked']));
  });
});

/** Of these texts, each a character, those that the page calls missing. */
function missingOf(texts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (all) => all.filter((text) => window.names.findMissing(text).length > 0),
    texts,
  );
}

describe('what is said to be missing', () => {
  const fonts = readInstalledFonts();
  const every = <T>(step: number, all: readonly T[]) => all.filter((_, at) => at % step === 0);

  it('is what the installed fonts do not list: characters of all Han blocks', async () => {
    const han = every(
      11,
      Array.from({ length: 0x33480 - 0x2e80 }, (_, n) => 0x2e80 + n),
    ).filter((c) => c >= 0x30000 || /\p{Script=Han}/u.test(String.fromCodePoint(c)));
    const unlisted = han
      .filter((c) => !fonts.characters.has(c))
      .map((c) => String.fromCodePoint(c));
    expect(await missingOf(han.map((c) => String.fromCodePoint(c)))).toEqual(unlisted);
    expect(unlisted.length).toBeGreaterThan(500);
  });

  it('is no sequence that a font lists, but for those of which Chromium asks no font', async () => {
    const unasked = /^[\u{20000}-\u{2ffff}]\ufe00$/u;
    const listed = every(7, [...fonts.sequences]);
    const missing = await missingOf(listed);
    expect(missing.filter((sequence) => !unasked.test(sequence))).toEqual([]);
    expect(listed.length).toBeGreaterThan(4000);
  });

  it('is every sequence that no font lists, whatever its selector', async () => {
    const selectors = [0xfe00, 0xfe01, 0xfe0e, 0xfe0f, 0xe0100, 0xe0107, 0xe0120, 0xe01ef];
    const unlisted = every(97, [...fonts.characters])
      .filter((c) => /\p{Unified_Ideograph}/u.test(String.fromCodePoint(c)))
      .flatMap((c) => selectors.map((selector) => String.fromCodePoint(c, selector)))
      .filter((sequence) => !fonts.sequences.has(sequence));
    expect(await missingOf(unlisted)).toEqual(unlisted);
    expect(unlisted.length).toBeGreaterThan(5000);
  });
});

/** A text by itself on the page, as a person sees it. */
async function draw(text: string, width = 600): Promise<Seen> {
  await page.evaluate(([given, wide]) => window.names.stage(given, wide), [text, width] as const);
  const [seen] = await browser.look(page, '#stage .name-text', false);
  if (seen === undefined) throw new Error('nothing was drawn');
  return seen;
}

describe('a name on the screen', () => {
  it('has the form that its selector names, whichever font holds it', async () => {
    const forms = ['邉', '邉\u{e0101}', '邉\u{e010f}', '邉\u{e0110}', '葛\u{e0100}', '葛\u{e0101}'];
    const pictures: string[] = [];
    for (const form of forms) pictures.push((await draw(form)).picture);
    expect(new Set(pictures.slice(1)).size).toBe(forms.length - 1);
  });

  it('is drawn whole where only a font of emojis or symbols has a character of it', async () => {
    for (const text of ['花子😀', '☃花子', '花子👨\u200d👩\u200d👧', '🇯🇵花子']) {
      const { red, ink } = await draw(text);
      expect([text, red, ink > 100]).toEqual([text, 0, true]);
    }
  });

  it('is judged apart from its address: no selector at the beginning of one joins to the other', async () => {
    const found = await page.evaluate(() => window.names.findMissing('葛', '\u{e0100}葛'));
    expect(found).toEqual([{ cluster: '\u{e0100}', codePoints: 'U+E0100', base: null }]);
  });

  it('is the received text for whoever copies it, and is read aloud in words', async () => {
    const text = '渡邉\u{e010f}\u{30000}　葛\u{e01ef}城';
    await draw(text);
    const copied = await page.evaluate(() => {
      const name = document.querySelector('#stage .name-text');
      if (name === null) return null;
      getSelection()?.selectAllChildren(name);
      return [name.textContent, getSelection()?.toString()];
    });
    const read = await page.locator('#stage').ariaSnapshot();
    expect(copied).toEqual([text, text]);
    expect(read).toContain('img "（字形なし U+30000）"');
    expect(read).toContain('img "葛（字形なし U+845B U+E01EF）"');
  });

  it('ends its lines at recorded spaces, and anywhere only where there is none', async () => {
    const linesOf = () =>
      page.locator('#stage .name-part').evaluateAll((parts) =>
        parts.map((part) => {
          const { left, top, height } = part.getBoundingClientRect();
          return { left, top, lines: Math.round(height / 24 / 1.2) };
        }),
      );
    await draw('東京都千代田区霞が関　コーポ葛城−１０１', 300);
    const [town, house] = await linesOf();
    expect([town?.lines, house?.lines, house?.left]).toEqual([1, 1, town?.left]);
    expect(house?.top).toBeGreaterThan(town?.top ?? 0);

    await draw('東京都千代田区霞が関一丁目二番三号コーポ葛城１０１号室', 300);
    const [long] = await linesOf();
    const { scrollWidth, clientWidth } = await page
      .locator('#stage > div')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect([long?.lines, scrollWidth - clientWidth]).toEqual([3, 0]);
  });
});

describe('a marker font that does not mark', () => {
  /** Numbers the list of sequences as something that no program reads. */
  function withoutSequences(font: Buffer): Buffer {
    const changed = Buffer.from(font);
    const directory = changed.indexOf('cmap');
    changed.writeUInt16BE(6, changed.readUInt32BE(directory + 8) + 6);
    return changed;
  }

  it.each([
    ['that is not there', () => null],
    ['that is cut', (font: Buffer) => font.subarray(0, font.length / 2)],
    ['without sequences', withoutSequences],
  ])('stops the page from showing any name: one %s', async (_, changeFont) => {
    const broken = await browser.page(changeFont);
    const load = broken.evaluate(() => window.names.loadNameFonts());
    await expect(load).rejects.toThrow();
    const find = broken.evaluate(() => window.names.findMissing('花子'));
    await expect(find).rejects.toThrow('the fonts of names are not loaded');
    await broken.close();
  });
});
