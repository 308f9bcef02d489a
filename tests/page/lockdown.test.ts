import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KazasuFacade } from '../../electron/contract/facade.ts';
import { CounterPage } from './counter-page.ts';

declare global {
  interface Window {
    readonly kazasu: KazasuFacade;
  }
}

let counter: CounterPage;

beforeAll(async () => {
  counter = await CounterPage.open();
  await counter.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = (globalThis as { violations?: string[] }).violations ?? [];
      (globalThis as { violations?: string[] }).violations = [
        ...told,
        `${event.violatedDirective} ${event.blockedURI}`,
      ];
    });
  });
  await counter.page.reload();
  await counter.heading('受付できます');
});

afterAll(() => counter.close());

const violations = () =>
  counter.page.evaluate(() => (globalThis as { violations?: string[] }).violations ?? []);

describe('the page', () => {
  it('breaks none of its rules in a whole reception, and asks no other origin for anything', async () => {
    await counter.read('hanako');
    expect(await violations()).toEqual([]);
    expect(counter.chromium.main.blocked).toEqual([]);
    await counter.next();
  });

  it('is caught when it breaks one: inline script, markup from text, another origin', async () => {
    const outcome = await counter.page.evaluate(async () => {
      const inline = document.createElement('script');
      let markup = 'taken';
      try {
        inline.textContent = 'globalThis.planted = true';
        document.body.append(inline);
      } catch {
        // Trusted Types refuse it before the policy does.
      }
      try {
        document.body.insertAdjacentHTML('beforeend', '<p>planted</p>');
      } catch {
        markup = 'refused';
      }
      const answer = await fetch('https://receiver.invalid/index.html').then(
        () => 'answered',
        () => 'refused',
      );
      const elsewhere = await fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      );
      return { markup, answer, elsewhere, planted: 'planted' in globalThis };
    });
    expect(outcome).toEqual({
      markup: 'refused',
      answer: 'refused',
      elsewhere: 'refused',
      planted: false,
    });
    expect((await violations()).length).toBeGreaterThan(2);
  });

  it('is never offered for translation, which would send it elsewhere, in either language', async () => {
    const told = () =>
      counter.page.evaluate(() => [
        document.documentElement.translate,
        document.querySelector('meta[name=google]')?.getAttribute('content'),
      ]);
    const japanese = await told();
    await counter.page.getByRole('button', { name: 'English' }).click();
    const english = await told();
    await counter.page.getByRole('button', { name: '日本語' }).click();
    expect([japanese, english]).toEqual(Array(2).fill([false, 'notranslate']));
  });

  it('sees one frozen facade of two functions, and nothing of the preload', async () => {
    const seen = await counter.page.evaluate(() => ({
      keys: Object.keys(window.kazasu),
      frozen: Object.isFrozen(window.kazasu),
      preload: ['kazasuToHost', 'kazasuFromHost', 'require', 'process'].filter(
        (name) => name in globalThis,
      ),
    }));
    expect(seen).toEqual({ keys: ['act', 'onView'], frozen: true, preload: [] });
  });

  it('is not believed: whatever it says beyond the contract changes nothing', async () => {
    const before = JSON.stringify(counter.chromium.windowed.counter.reception);
    await counter.page.evaluate(() => {
      const act = window.kazasu.act as (act: unknown) => void;
      const words: unknown[] = [
        null,
        7,
        'next',
        {},
        { type: 'read', reader: 'any' },
        { type: 'simulate', put: 'hanako' },
        { type: 'code', digits: '01033120351234' },
        { type: 'code', digits: new Uint8Array(1000) },
        { type: 'choose-purpose', id: '../../etc/passwd' },
        { type: 'next', extra: true },
        { __proto__: { type: 'pause' } },
      ];
      for (const word of words) act(word);
    });
    // Words come in their order: once this one was heard, so were all before it.
    await counter.page.keyboard.press('F12');
    await counter.heading('この窓口は休止中です');
    const { reception } = counter.chromium.windowed.counter;
    expect(JSON.stringify({ ...reception, phase: { kind: 'ready' } })).toBe(before);
  });
});
