import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page, type Route } from 'playwright';
import { CHANNEL } from '../contract/channels.ts';
import type { ClerkWindow } from '../counter/windowed-counter.ts';
import { type PageFiles, servePage } from '../main/page-files.ts';
import { decodeWire, encodeWire } from './wire.ts';

/** An origin that no name server knows: every request to it is answered here. */
const ORIGIN = 'https://receiver.invalid';
const WORLD = 'kazasu-preload';
const TO_HOST = 'kazasuToHost';

export const CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What tabs and address take from the height of a window, in pixels. */
const TOOLBARS = 88;

export interface ChromiumWindowOptions {
  readonly files: PageFiles;
  /** The built preload's text. */
  readonly preload: string;
  readonly headless: boolean;
  readonly size: { readonly width: number; readonly height: number };
  /** What the page says, by channel; the same two that Electron's main process hears. */
  act(message: unknown): void;
  hello(): void;
}

/**
 * The Chromium host's window: the system's Chromium through Playwright's pipe, no port opened, a
 * temporary profile. The page is served by the scheme handler of the product, the preload runs in an
 * isolated world, and any request to another origin is refused and noted.
 */
export class ChromiumWindow implements ClerkWindow {
  readonly page: Page;
  /** Requests to other origins: stays empty. */
  readonly blocked: string[] = [];
  readonly #browser: Browser;
  readonly #session: CDPSession;
  #context: number | null = null;

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.#session = session;
  }

  static isThere(): boolean {
    return existsSync(CHROMIUM);
  }

  static async open(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
    const { headless, size } = options;
    // Root has no sandbox of its own to give (containers, CI); everybody else keeps Chromium's.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...FLAGS, ...sandbox, `--window-size=${size.width},${size.height + TOOLBARS}`];
    const browser = await chromium.launch({ executablePath: CHROMIUM, headless, args });
    const context = await browser.newContext({ viewport: headless ? size : null, locale: 'ja-JP' });
    const page = await context.newPage();
    const window = new ChromiumWindow(browser, page, await context.newCDPSession(page));
    await window.#prepare(options);
    await page.goto(`${ORIGIN}/`);
    return window;
  }

  show(view: unknown): void {
    if (this.#context === null) return;
    const text = encodeWire({ channel: CHANNEL.view, message: view });
    const expression = `kazasuFromHost(${JSON.stringify(text)})`;
    // The page may be loading anew at this moment: it asks for the view when it is there again.
    this.#session
      .send('Runtime.evaluate', { expression, contextId: this.#context })
      .catch(() => undefined);
  }

  reload(): void {
    this.#context = null;
    this.page.reload().catch(() => undefined);
  }

  /** Calls back when the window is closed, by a person or by `close`. */
  onClosed(listener: () => void): void {
    this.page.once('close', listener);
    this.#browser.once('disconnected', listener);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #prepare({ files, preload, act, hello }: ChromiumWindowOptions): Promise<void> {
    const serve = servePage(files, ORIGIN);
    await this.page.context().route('**/*', (route) => this.#answer(route, serve));
    this.#session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#context = context.id;
    });
    this.#session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== TO_HOST) return;
      const { channel, message } = decodeWire(payload) as { channel: string; message: unknown };
      if (channel === CHANNEL.act) act(message);
      else if (channel === CHANNEL.hello) hello();
    });
    await this.#session.send('Runtime.enable');
    await this.#session.send('Page.enable');
    await this.#session.send('Runtime.addBinding', { name: TO_HOST, executionContextName: WORLD });
    await this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: script('./page-world.js'),
    });
    await this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: script('./isolated-world.js').replace(
        'const preload = PRELOAD;',
        () => `const preload = (require) => {\n${preload}\n};`,
      ),
      worldName: WORLD,
    });
  }

  async #answer(route: Route, serve: ReturnType<typeof servePage>): Promise<void> {
    const request = route.request();
    if (!request.url().startsWith(`${ORIGIN}/`)) {
      this.blocked.push(request.url());
      await route.abort();
      return;
    }
    const response = await serve(new Request(request.url(), { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

function script(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
