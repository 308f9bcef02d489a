import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { DrawnHere } from '../../renderer/sound/sound-page.fixture.tsx';
import { ROOT } from '../rules/source-files.ts';

/** Pages with the parts for sound, speech, pace and furigana by themselves (sound-page.fixture.tsx). */
export class PartsBrowser {
  /** The parts as one script. */
  readonly script: string;
  readonly #browser: Browser;
  readonly #pages: Page[] = [];
  readonly #problems: string[] = [];

  private constructor(browser: Browser, script: string) {
    this.#browser = browser;
    this.script = script;
  }

  static async open(): Promise<PartsBrowser> {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    // As a browser is by itself: no sound before the first touch.
    const autoplay = '--autoplay-policy=document-user-activation-required';
    const args = ['--disable-gpu', autoplay, ...sandbox];
    const launched = chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args });
    return new PartsBrowser(await launched, await bundleParts());
  }

  /** An empty page; `before` runs in it first. */
  async openEmpty(before: () => void = () => undefined): Promise<Page> {
    const page = await this.#browser.newPage();
    this.#pages.push(page);
    page.on('pageerror', (error) => this.#problems.push(error.message));
    await page.addInitScript(before);
    await page.goto('about:blank');
    return page;
  }

  async openPage(before?: () => void): Promise<Page> {
    const page = await this.openEmpty(before);
    await page.addStyleTag({ path: join(ROOT, 'renderer/styles/ruby.css') });
    await page.addScriptTag({ content: this.script });
    return page;
  }

  /** Closes the pages; the answer is what was thrown in them. */
  async closePages(): Promise<readonly string[]> {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
    return this.#problems.splice(0);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** What is drawn where a test says nothing else. */
export const DRAWN: DrawnHere = {
  kind: 'ready',
  pace: 'at-once',
  volume: 70,
  language: 'ja',
  lines: [],
  speech: false,
  hint: false,
};

export function draw(page: Page, more: Partial<DrawnHere>): Promise<void> {
  return page.evaluate((drawn) => soundPage.draw(drawn), { ...DRAWN, ...more });
}

/** Made as the page's own script is, in memory. */
async function bundleParts(): Promise<string> {
  process.env['NODE_ENV'] = 'production';
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: {
        input: join(ROOT, 'renderer/sound/sound-page.fixture.tsx'),
        output: { format: 'iife' },
      },
    },
  });
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}
