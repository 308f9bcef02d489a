import type { Browser } from 'playwright';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import { drawSheet } from '../../renderer/sheets/sheets.fixture.tsx';
import { SHEET_STYLES } from '../../tests/page/sheet-styles.ts';
import type { Album } from './album.ts';

/** A4 at 96 pixels an inch, and as it stands in the album. */
const PAPER = { width: 794, height: 1123 };
const WIDTH = 432;

/** The sheets that a counter prints, one for each kind of reader. */
export async function shootSheets(album: Album, browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: PAPER });
  await page.emulateMedia({ media: 'print' });
  album.begin('To print, A4');
  const props = { organization: 'みなと総合病院', android: false, evaluation: true };
  const sheets = [
    ['sticker', READER_TYPES[0]] as const,
    ...READER_TYPES.map((readerType) => ['how-to-hold', readerType] as const),
  ];
  for (const [sheet, readerType] of sheets) {
    const html = drawSheet(sheet, { ...props, readerType });
    await page.setContent(`<html lang="ja"><body><div id="root">${html}</div></body></html>`);
    for (const content of SHEET_STYLES) await page.addStyleTag({ content });
    const name = sheet === 'sticker' ? sheet : `${sheet} ${readerType}`;
    await album.take(page, `sheet ${name}`, name, WIDTH);
  }
  await page.close();
}
