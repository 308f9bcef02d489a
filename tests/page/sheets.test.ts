import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import { sheets as en } from '../../renderer/i18n/sheets/en.ts';
import { sheets as ja } from '../../renderer/i18n/sheets/ja.ts';
import type { SheetTexts } from '../../renderer/i18n/sheets/texts.ts';
import { plainText } from '../../renderer/ruby/ruby-text.ts';
import type { SheetProps } from '../../renderer/sheets/sheet-pages.tsx';
import { drawSheet } from '../../renderer/sheets/sheets.fixture.tsx';
import { SHEET_STYLES } from './sheet-styles.ts';

type Sheet = 'sticker' | 'how-to-hold';

const ORGANIZATION = '独立行政法人番号県立高度専門医療研究機構 番号市立総合病院 総合受付';
const FORMS = READER_TYPES.flatMap((readerType) =>
  [false, true].flatMap((android) =>
    [false, true].map((evaluation): SheetProps => {
      return { readerType, android, evaluation, organization: ORGANIZATION };
    }),
  ),
);
/** Stickers are the same for every reader and every phone. */
const SHEETS = [
  ...FORMS.slice(0, 2).map((props) => ['sticker', props] as const),
  ...FORMS.map((props) => ['how-to-hold', props] as const),
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
});

afterAll(() => browser.close());

async function lay(html: string): Promise<void> {
  await page.setContent(`<html lang="ja"><body><div id="root">${html}</div></body></html>`);
  for (const content of SHEET_STYLES) await page.addStyleTag({ content });
}

async function pagesOfPdf(): Promise<{ count: number; boxes: readonly string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  );
  const boxes = [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) =>
    (box ?? '').split(' ').map(Number).map(Math.round).join(' '),
  );
  return { count: [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length, boxes };
}

/** What stands, in part at least, outside of the sheet or of a sticker. */
function outside(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sheet, .sticker, .hold-part')].flatMap((frame) => {
      const { left, right, top, bottom } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll(':is(p, span, h1, h2, li, svg)')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return (
            element.scrollWidth > element.clientWidth + 1 ||
            box.left < left - 1 ||
            box.right > right + 1 ||
            box.top < top - 1 ||
            box.bottom > bottom + 1
          );
        })
        .map((element) => `${frame.className}: ${element.textContent}`);
    }),
  );
}

/** Texts that overlap one another. */
function overlapping(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.sheet > *')].map((part) => ({
      name: part.className || part.tagName,
      box: part.getBoundingClientRect(),
    }));
    return parts.slice(1).flatMap(({ name, box }, at) => {
      const above = parts[at];
      const under = above !== undefined && box.top < above.box.bottom - 8;
      return under && box.left < above.box.right - 1 ? [`${above.name} / ${name}`] : [];
    });
  });
}

function wantedTexts(sheet: Sheet, props: SheetProps): readonly string[] {
  return [ja, en].flatMap((texts) => [
    ...(props.evaluation ? [texts.evaluation, texts.evaluationNote[sheet]] : []),
    ...(sheet === 'sticker' ? stickerTexts(texts) : holdTexts(texts, props)),
  ]);
}

const stickerTexts = ({ sticker }: SheetTexts) => [...sticker.lines, sticker.ok, sticker.note];

function holdTexts({ hold }: SheetTexts, { readerType, android }: SheetProps): readonly string[] {
  const { title, cardSteps, android: name, androidSteps, ...others } = hold;
  return [
    title[readerType],
    ...cardSteps[readerType],
    ...(android ? [name, ...androidSteps] : []),
    ...Object.values(others).flat(),
  ];
}

/** The sheet's text without its furigana, and without spaces. */
function textOfSheet(): Promise<string> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.sheet')?.cloneNode(true) as HTMLElement;
    for (const reading of sheet.querySelectorAll('rt, rp')) reading.remove();
    return (sheet.textContent ?? '').replace(/\s/g, '');
  });
}

const tight = (text: string) => plainText(text).replace(/\s/g, '');

describe.each(SHEETS)('the sheet %s, %j', (sheet, props) => {
  beforeAll(() => lay(drawSheet(sheet, props)));

  it('is one page of A4', async () => {
    expect(await pagesOfPdf()).toEqual({ count: 1, boxes: ['0 0 595 842'] });
  });

  it('holds all that stands on it', async () => {
    expect([await outside(), await overlapping()]).toEqual([[], []]);
  });

  it('says all its texts in both languages, and whose it is', async () => {
    const text = await textOfSheet();
    const wanted = [...wantedTexts(sheet, props), ORGANIZATION].map(tight);
    expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
    expect(text.includes('Android')).toBe(sheet === 'how-to-hold' && props.android);
  });

  it('says on every part that is cut out whether it is for evaluation', async () => {
    const stickers = await page.locator('.sticker').allTextContents();
    const marked = stickers.filter((text) => text.includes('評価用（認定前）'));
    expect(marked.length).toBe(props.evaluation ? stickers.length : 0);
    expect((await textOfSheet()).includes('評価用（認定前）')).toBe(props.evaluation);
  });
});

it('finds a text that stands outside, one that overlaps, and a second page', async () => {
  const [props] = FORMS;
  if (props === undefined) throw new Error('no form');
  const html = drawSheet('how-to-hold', props);
  await lay(`${html.replace('<h1>', '<h1 style="margin-left:250mm;white-space:nowrap">')}${html}`);
  expect((await pagesOfPdf()).count).toBe(2);
  expect((await outside()).length).toBeGreaterThan(0);
  await lay(html.replace('<header>', '<header style="margin-top:-20mm">'));
  expect(await overlapping()).toEqual(['cut-edge / HEADER']);
});
