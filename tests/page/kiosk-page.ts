import type { KioskPhase, KioskView } from '../../electron/contract/kiosk-view.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { kiosk as viewOf } from '../../renderer/stage/stage.fixture.tsx';
import { CounterPage } from './counter-page.ts';
import { countViolations, hasten, heading, speaks } from './visitor-stage.ts';

export const PIN = loadPerson('hanako').pin ?? '';
export const WRONG_PIN = PIN === '0000' ? '1111' : '0000';
export const ATTRACT = '画面にふれて、はじめてください';

/** A kiosk's page in Chromium with the simulator behind it, driven as a visitor does. */
export class KioskPage {
  readonly counter: CounterPage;
  readonly violations: () => Promise<readonly string[]>;
  #language: VisitorLanguage = 'ja';
  #told: (() => Promise<void>) | null = null;

  private constructor(counter: CounterPage, violations: KioskPage['violations']) {
    this.counter = counter;
    this.violations = violations;
  }

  static async open(): Promise<KioskPage> {
    const counter = await CounterPage.open({
      settings: {
        screen: 'kiosk',
        purpose: 'kiosk-certificate',
        organization: { ja: 'みなと市', en: 'Minato City' },
      },
    });
    const kiosk = new KioskPage(counter, await countViolations(counter.page));
    await hasten(counter.page);
    await kiosk.says(ATTRACT);
    return kiosk;
  }

  get page() {
    return this.counter.page;
  }

  says(text: string): Promise<void> {
    return heading(this.page, text);
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  put(name: string | null): void {
    this.counter.put(name);
  }

  take(act: object): void {
    this.counter.chromium.windowed.take(act);
  }

  /**
   * A state that comes with time alone, straight from what the main process would say; said again where
   * news of the simulated reader came between.
   */
  async show(phase: KioskPhase, place: string, more: Partial<KioskView> = {}): Promise<void> {
    this.#told = () => this.show(phase, place, more);
    const language = this.#language;
    const found = this.page.locator(`[data-language=${language}] ${place}`);
    for (let tries = 0; tries < 50; tries++) {
      this.counter.chromium.main.show(viewOf(phase, { development: true, language, ...more }));
      await this.page.waitForTimeout(100);
      if ((await found.count()) > 0) return;
    }
    throw new Error(`${phase.kind} does not come`);
  }

  /** The state that stands there, in another language. */
  async speak(language: VisitorLanguage): Promise<void> {
    this.#language = language;
    this.take({ type: 'language', language });
    await this.#told?.();
    await speaks(this.page, language);
  }

  async begin(): Promise<void> {
    await this.press('はじめる');
    await this.says('確認する情報について');
    await this.press('次へ');
    await this.says('身分証をここに置いてください');
  }

  async lay(name: string): Promise<void> {
    await this.begin();
    this.put(name);
    await this.says('暗証番号を押してください');
  }

  async enter(pin: string): Promise<void> {
    for (const digit of pin) await this.press(digit);
    await this.press('確定');
  }

  async read(name = 'hanako'): Promise<void> {
    await this.lay(name);
    await this.enter(PIN);
    await this.says('さんの情報を読み取りました');
  }

  /** How many places of the PIN's field are filled. */
  typed(): Promise<number> {
    return this.page.locator('.pin-field [data-typed=true]').count();
  }

  /** Back to the first page, whatever was going on. */
  async reset(): Promise<void> {
    this.#told = null;
    this.#language = 'ja';
    this.put(null);
    const { windowed } = this.counter.chromium;
    this.take({ type: 'guide', page: 'none' });
    await this.counter.end();
    this.take({ type: 'language', language: 'ja' });
    // What a test showed past the main process is gone with it.
    windowed.hello();
    await this.says(ATTRACT);
  }

  close(): Promise<void> {
    return this.counter.close();
  }
}
