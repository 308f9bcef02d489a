import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page, Route } from 'playwright';
import { CHANNEL } from '../contract/channels.ts';
import type { CounterWindow } from '../counter/counter-window.ts';
import { type PageFiles, servePage } from '../main/page-files.ts';
import type { Size } from './launch-chromium.ts';
import { decodeWire, encodeWire } from './wire.ts';

/** An origin that no name server knows: every request to it is answered here. */
const ORIGIN = 'https://receiver.invalid';
const WORLD = 'kazasu-preload';
const TO_HOST = 'kazasuToHost';

export interface ChromiumWindowOptions {
  readonly files: PageFiles;
  /** The built preload's text. */
  readonly preload: string;
  readonly headless: boolean;
  readonly size: Size;
  /** What the page says, by channel; the same two that Electron's main process hears. */
  act(message: unknown): void;
  hello(): void;
}

/**
 * A window of the Chromium host, in a context of its own. The page is served by the scheme handler of the
 * product, the preload runs in an isolated world, and any request to another origin is refused and noted.
 */
export class ChromiumWindow implements CounterWindow {
  readonly page: Page;
  /** Requests to other origins: stays empty. */
  readonly blocked: string[] = [];
  readonly #session: CDPSession;
  #context: number | null = null;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async open(browser: Browser, options: ChromiumWindowOptions): Promise<ChromiumWindow> {
    const viewport = options.headless ? options.size : null;
    // A download would be a file.
    const context = await browser.newContext({ viewport, locale: 'ja-JP', acceptDownloads: false });
    const page = await context.newPage();
    // One page: what it opens is closed.
    context.on('page', (other) => other.close().catch(() => undefined));
    const window = new ChromiumWindow(page, await context.newCDPSession(page));
    await window.#prepare(context, options);
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
    // What the page could have kept goes first, then the page itself.
    this.#session
      .send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' })
      .then(() => this.page.reload())
      .catch(() => undefined);
  }

  print(): void {
    this.page.evaluate(() => window.print()).catch(() => undefined);
  }

  allowCamera(allowed: boolean): void {
    const context = this.page.context();
    const done = allowed
      ? context.grantPermissions(['camera'], { origin: ORIGIN })
      : context.clearPermissions();
    done.catch(() => undefined);
  }

  async #prepare(
    context: BrowserContext,
    { files, preload, act, hello }: ChromiumWindowOptions,
  ): Promise<void> {
    const serve = servePage(files, ORIGIN);
    await context.route('**/*', (route) => this.#answer(route, serve));
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    this.#session.on('Runtime.executionContextCreated', ({ context: world }) => {
      // A frame inside the page has such a world, too: it is neither shown anything nor heard.
      const { frameId } = (world.auxData ?? {}) as { readonly frameId?: string };
      if (world.name === WORLD && frameId === frameTree.frame.id) this.#context = world.id;
    });
    this.#session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== TO_HOST || executionContextId !== this.#context) return;
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
      // Aborted, and not failed: the engine would put a page of its own in the place of ours.
      await route.abort('aborted');
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
