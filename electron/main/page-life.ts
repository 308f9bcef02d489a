import type { BrowserWindow } from 'electron';
import { CHANNEL } from '../contract/channels.ts';

/** How long to wait before the page is loaded anew, by the crashes in a row: never in a hot loop. */
const BACKOFF_MS: readonly number[] = [0, 1_000, 5_000, 20_000, 60_000];
/** A page that lived for this long was well: the next crash is the first one again. */
const WELL_AFTER_MS = 60_000;
/** A page that hangs is ended after this long, with whatever it shows. */
const PATIENCE_MS = 10_000;
/** What the session keeps is cleared first; what does not come to an end is not waited for. */
const CLEARING_MS = 1_000;

/**
 * Loads the page of one window anew, when it is asked to and after each crash. A page that does not answer
 * or does not go is ended: a record stays on a screen for no longer than that. So is one that came and does
 * not greet: whatever kept its script from it, nobody stands before an empty screen for longer.
 */
export class PageLife {
  readonly #window: BrowserWindow;
  #crashes = 0;
  #backAt = Date.now();
  #isClearing = false;
  #return: NodeJS.Timeout | null = null;
  #hung: NodeJS.Timeout | undefined;
  #leaving: NodeJS.Timeout | undefined;
  #greeting: NodeJS.Timeout | undefined;

  constructor(window: BrowserWindow) {
    this.#window = window;
    const { webContents } = window;
    webContents.on('render-process-gone', () => this.#gone());
    webContents.on('unresponsive', () => {
      clearTimeout(this.#hung);
      this.#hung = this.#endLater();
    });
    webContents.on('responsive', () => clearTimeout(this.#hung));
    webContents.on('did-navigate', () => {
      this.#left();
      this.#greeting = this.#endLater();
    });
    webContents.on('ipc-message', (_event, channel) => {
      if (channel === CHANNEL.hello) clearTimeout(this.#greeting);
    });
    window.once('closed', () => this.#rest());
  }

  /** What the page could have kept goes first, then the page itself. One that is gone comes back by itself. */
  async reload(): Promise<void> {
    if (this.#isClearing || this.#isAway()) return;
    this.#isClearing = true;
    const { session } = this.#window.webContents;
    const cleared = Promise.allSettled([
      session.clearData(),
      session.clearStorageData(),
      session.clearCache(),
      session.clearCodeCaches({}),
    ]);
    await Promise.race([cleared, new Promise((resolve) => setTimeout(resolve, CLEARING_MS))]);
    this.#isClearing = false;
    if (this.#isAway()) return;
    this.#window.webContents.reload();
    // One that was asked to go before keeps its ten seconds: asking again gives it no more.
    this.#leaving ??= this.#endLater();
  }

  #isAway(): boolean {
    return this.#return !== null || this.#window.isDestroyed();
  }

  #gone(): void {
    if (this.#isAway()) return;
    this.#rest();
    if (Date.now() - this.#backAt >= WELL_AFTER_MS) this.#crashes = 0;
    const wait = BACKOFF_MS[Math.min(this.#crashes, BACKOFF_MS.length - 1)];
    this.#crashes += 1;
    this.#return = setTimeout(() => {
      this.#return = null;
      this.#backAt = Date.now();
      this.reload();
    }, wait);
  }

  #endLater(): NodeJS.Timeout {
    return setTimeout(() => {
      if (!this.#isAway()) this.#window.webContents.forcefullyCrashRenderer();
    }, PATIENCE_MS);
  }

  #left(): void {
    clearTimeout(this.#leaving);
    clearTimeout(this.#greeting);
    this.#leaving = undefined;
  }

  #rest(): void {
    clearTimeout(this.#hung);
    this.#left();
    if (this.#return !== null) clearTimeout(this.#return);
  }
}
