import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { launchChromium } from '../../electron/chromium/launch-chromium.ts';
import { SECURITY_HEADERS } from '../../electron/main/security-headers.ts';

const SIZE = { width: 1400, height: 800 };
const ORIGIN = 'https://names.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** What is seen of a place on a picture of the page. */
export interface Seen {
  /** Pixels of the marker's colour, and pixels that are not paper. */
  readonly red: number;
  readonly ink: number;
  /** The same for the same picture. */
  readonly picture: string;
}

/** The page of hard cases in the system's Chromium, under the content policy of the product. */
export class NamesBrowser {
  readonly #browser: Browser;
  readonly #eye: Page;
  readonly #folder: string;

  private constructor(browser: Browser, eye: Page, folder: string) {
    this.#browser = browser;
    this.#eye = eye;
    this.#folder = folder;
  }

  static async open(): Promise<NamesBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'kazasu-names-'));
    await build({
      root: fileURLToPath(new URL('names-page/', import.meta.url)),
      configFile: false,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
    });
    // Edges in colour would pass for the marker's.
    const flags = ['--disable-lcd-text'];
    const browser = await launchChromium({ headless: true, size: SIZE, flags });
    return new NamesBrowser(browser, await browser.newPage(), folder);
  }

  /** The page; `changeFont` makes another marker font of the real one, or none. */
  async page(changeFont: (font: Buffer) => Buffer | null = (font) => font): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: SIZE });
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname === '/' ? '/index.html' : pathname;
      const bytes = readFileSync(join(this.#folder, file));
      const body = file.endsWith('.ttf') ? changeFont(bytes) : bytes;
      if (body === null) return route.abort();
      const headers = { ...SECURITY_HEADERS, 'content-type': TYPES[extname(file)] ?? '' };
      return route.fulfill({ headers, body });
    });
    await page.goto(ORIGIN);
    return page;
  }

  /** What the elements look like, from one picture of the whole page or of what the window shows. */
  async look(page: Page, selector: string, fullPage = true): Promise<readonly Seen[]> {
    const boxes = await page
      .locator(selector)
      .evaluateAll((elements) => elements.map((each) => each.getBoundingClientRect().toJSON()));
    const png = (await page.screenshot({ fullPage })).toString('base64');
    return this.#eye.evaluate(lookInPage, { png, boxes: boxes as DOMRect[] });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Runs inside a blank page: a browser is also a decoder of pictures. */
async function lookInPage({ png, boxes }: { png: string; boxes: readonly DOMRect[] }) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.drawImage(bitmap, 0, 0);
  return boxes.map(({ x, y, width, height }) => {
    const { data } = pen.getImageData(x, y, Math.max(1, width), Math.max(1, height));
    let [red, ink, picture] = [0, 0, ''];
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, , b = 0] = data.subarray(at, at + 3);
      if (r - b > 64) red++;
      if (b < 128) ink++;
      picture += String.fromCharCode(32 + (b >> 2));
    }
    return { red, ink, picture };
  });
}
