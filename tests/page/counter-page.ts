import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type ChromiumCounter,
  type ChromiumCounterOptions,
  openChromiumCounter,
} from '../../electron/chromium/open-chromium-counter.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { ClerkLanguage } from '../../pipeline/purpose/language.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';
import { buildPage } from '../../tools/build.mjs';

export interface CounterPageOptions
  extends Partial<Omit<ChromiumCounterOptions, 'setting' | 'training' | 'headless'>> {
  /** What stands in settings.json. */
  readonly settings?: object;
  readonly trust?: CounterTrust | null;
  /** More files of the data folder, by name. */
  readonly files?: Readonly<Record<string, object>>;
}

/** The clerk's page in Chromium with the simulator behind it, driven as a clerk does. */
export class CounterPage {
  readonly chromium: ChromiumCounter;
  language: ClerkLanguage = 'ja';
  readonly #folder: string;

  private constructor(chromium: ChromiumCounter, folder: string) {
    this.chromium = chromium;
    this.#folder = folder;
  }

  static async open(how: CounterPageOptions = {}): Promise<CounterPage> {
    // The whole run builds it once: two files that run beside each other would build over each other.
    if (process.env['KAZASU_PAGE_BUILT'] !== '1') await buildPage();
    const { simulated = true, trust = simulatedTrust(), files = {}, settings = {}, ...more } = how;
    const folder = mkdtempSync(join(tmpdir(), 'kazasu-page-'));
    for (const [file, content] of Object.entries({ 'settings.json': settings, ...files })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), JSON.stringify(content));
    }
    const setting = counterSetting(folder, trust);
    const opened = await openChromiumCounter({
      setting,
      training: counterSetting(folder, simulatedTrust()),
      simulated,
      headless: true,
      ...more,
    });
    if (!opened.ok) throw new Error(opened.failure.kind);
    return new CounterPage(opened.value, folder);
  }

  get page() {
    return this.chromium.main.page;
  }

  /** Waits for a heading of the screen. */
  async heading(text: string): Promise<void> {
    await this.page
      .getByRole('heading', { name: text })
      .or(this.page.getByText(text))
      .first()
      .waitFor();
  }

  put(name: string | null): void {
    this.chromium.windowed.lay(name);
  }

  /** Types digits from the first empty field on; the focus moves by itself. */
  async type(digits: string): Promise<void> {
    const inputs = this.page.locator('.number-entry input');
    await inputs.first().waitFor();
    for (const input of await inputs.all()) {
      if ((await input.inputValue()) !== '') continue;
      await input.focus();
      break;
    }
    await this.page.keyboard.type(digits);
  }

  /** From an empty counter to the result of a person's card. */
  async read(name: string, person = name): Promise<void> {
    this.put(name);
    await this.heading('カードがあります');
    await this.type(loadPerson(person).numberB);
    await this.page.locator('.result, .failure').waitFor();
  }

  /** 次の方, and the card is given back. */
  async next(): Promise<void> {
    await this.page.keyboard.press('F9');
    await this.heading('カードが置かれたままです');
    this.put(null);
    await this.heading('受付できます');
  }

  /** The clerk's page in a language. */
  async speak(language: ClerkLanguage): Promise<void> {
    this.language = language;
    this.chromium.windowed.take({ type: 'clerk-language', language });
    await this.page.locator(`html[data-language=${language}]`).waitFor({ state: 'attached' });
  }

  /** Back to an empty counter, whatever was going on. */
  async reset(): Promise<void> {
    this.put(null);
    if (this.language !== 'ja') await this.speak('ja');
    const { windowed } = this.chromium;
    while ((await this.page.locator('dialog[open]').count()) > 0) {
      await this.page.keyboard.press('Escape');
    }
    await this.end();
    // What a test showed past the main process is gone with it.
    windowed.hello();
    await this.heading('受付できます');
    await this.#clearNumber();
  }

  /** Ends whatever goes on, by the way that wipes at once and says nothing. */
  async end(): Promise<void> {
    const { counter } = this.chromium.windowed;
    while (counter.reception.phase.kind !== 'ready') {
      counter.act({ type: 'pause' });
      counter.act({ type: 'resume' });
      await this.page.waitForTimeout(30);
    }
  }

  /** Only where something stands there: the page says so to the host, and a test may be faster. */
  async #clearNumber(): Promise<void> {
    const inputs = this.page.locator('.number-entry input');
    const typed = await inputs.evaluateAll((all) =>
      all.some((input) => (input as HTMLInputElement).value !== ''),
    );
    if (!typed) return;
    await this.page.getByRole('button', { name: '番号を消す' }).click();
    await this.page.waitForTimeout(200);
  }

  async close(): Promise<void> {
    await this.chromium.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
