import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { visitor as viewOf } from '../../renderer/stage/stage.fixture.tsx';
import { CounterPage } from './counter-page.ts';
import { countViolations, hasten, heading, speaks } from './visitor-stage.ts';

export const READY = '身分証をここに置いてください';

/** The visitor's page beside the clerk's, with the simulator behind both. */
export class VisitorPage {
  readonly counter: CounterPage;
  readonly violations: () => Promise<readonly string[]>;
  #language: VisitorLanguage = 'ja';
  #told: VisitorPhase | null = null;

  private constructor(counter: CounterPage, violations: VisitorPage['violations']) {
    this.counter = counter;
    this.violations = violations;
  }

  static async open(): Promise<VisitorPage> {
    const counter = await CounterPage.open({
      visitorWindow: true,
      settings: { organization: { ja: 'みなと総合病院', en: 'Minato Hospital' }, writing: true },
    });
    const page = windowOf(counter).page;
    const visitor = new VisitorPage(counter, await countViolations(page));
    await hasten(page);
    await visitor.says(READY);
    return visitor;
  }

  get page() {
    return windowOf(this.counter).page;
  }

  says(text: string): Promise<void> {
    return heading(this.page, text);
  }

  put(name: string | null): void {
    this.counter.put(name);
  }

  /** What the clerk does, or the visitor. */
  take(act: object): void {
    this.counter.chromium.windowed.take(act);
  }

  type(number: string): void {
    this.take({ type: 'code', digits: new TextEncoder().encode(number) });
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  /** A card is laid down and its number typed. */
  async read(name: string, person = 'hanako'): Promise<void> {
    this.put(name);
    await this.says('カードを確認しています');
    this.type(loadPerson(person).numberB);
  }

  /**
   * A state that no medium brings about, straight from what the main process would say; said again where
   * news of the simulated reader came between.
   */
  async show(phase: VisitorPhase): Promise<void> {
    this.#told = phase;
    const found = this.page.locator(`[data-language=${this.#language}] [data-page=${phase.kind}]`);
    const language = this.#language;
    for (let tries = 0; tries < 50; tries++) {
      windowOf(this.counter).show(viewOf(phase, { development: true, language }));
      await this.page.waitForTimeout(100);
      if ((await found.count()) > 0) return;
    }
    throw new Error(`${phase.kind} does not come`);
  }

  /** The state that stands there, in another language. */
  async speak(language: VisitorLanguage): Promise<void> {
    this.#language = language;
    this.take({ type: 'language', language });
    if (this.#told !== null) await this.show(this.#told);
    await speaks(this.page, language);
  }

  /** Back to the first screen in Japanese, whatever was going on. */
  async reset(): Promise<void> {
    this.#told = null;
    this.#language = 'ja';
    this.take({ type: 'guide', page: 'none' });
    this.take({ type: 'resume' });
    await this.counter.reset();
    this.take({ type: 'language', language: 'ja' });
    this.counter.chromium.windowed.hello('visitor');
    await this.says(READY);
  }

  close(): Promise<void> {
    return this.counter.close();
  }
}

function windowOf({ chromium }: CounterPage) {
  if (chromium.visitor === null) throw new Error('the visitor has no window');
  return chromium.visitor;
}
