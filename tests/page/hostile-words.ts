import type { Page } from 'playwright';

/**
 * Lets a page say so many things, so many of them in one breath, much of it close to what our pages say.
 * Only what JSON carries: the Chromium host's way from the page knows nothing else, and is slower than
 * Electron's (electron/counter/taken-over.test.ts says every kind). Ends when all is said, or when the page
 * is ended over it.
 */
export async function flood(page: Page, count: number, breath = 20): Promise<void> {
  const said = page.evaluate(
    async ([many, atOnce]) => {
      const { act } = (globalThis as unknown as { kazasu: { act(word: unknown): void } }).kazasu;
      let state = 20_261_122;
      const dice = (sides: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state % sides;
      };
      const types = [
        ...['next', 'pause', 'resume', 'cancel', 'retry', 'extend', 'print', 'begin', 'go-on'],
        ...['code-cleared', 'still-here', 'read', 'simulate', 'report', '__proto__', 'toString'],
      ];
      const values = [
        ...[null, true, 0, -1, 1e308, '', 'x', 'x'.repeat(1000), [], {}, [[[[]]]]],
        ...[new Uint8Array(1000), new Array(20).fill(0), { polluted: true }, undefined],
      ];
      const makers = [
        () => ({ type: types[dice(types.length)] }),
        () => ({ type: types[dice(types.length)], [`x${dice(9)}`]: values[dice(values.length)] }),
        () => ({ type: 'volume', percent: dice(100) }),
        () => ({ type: 'language', language: ['ja', 'ko', 'xx'][dice(3)] }),
        () => ({ type: 'last-try', confirmed: values[dice(values.length)] }),
        () => ({ type: 'code', digits: new Uint8Array(dice(16)).fill(0x31) }),
        () => ({ type: 'qr', text: `mdoc:${'A'.repeat(dice(5000))}` }),
        () => ({ type: 'choose-purpose', id: ['none', '../../x', 7][dice(3)] }),
        () => JSON.parse('{"type":"next","__proto__":{"polluted":true}}') as object,
        () => values[dice(values.length)],
      ];
      for (let at = 0; at < many; at++) {
        act(makers[dice(makers.length)]?.());
        if (at % atOnce === 0) await new Promise((done) => setTimeout(done, 0));
      }
    },
    [count, breath] as const,
  );
  await said.catch(() => undefined);
}
