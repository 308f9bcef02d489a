import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf, expectedOf, readCase } from '../../fixtures/malicious/read-phone-case.ts';
import type { PhoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import { PHONE_CASES } from '../../fixtures/virtual/cases/phone-cases.ts';
import type { CardChannel } from '../apdu/card-channel.ts';

const NAMES = ['phone-hanako', 'phone-minoru', 'phone-mac', 'phone-own-name', 'phone-tag-wrong'];

function caseOf(name: string): PhoneCase {
  const found = PHONE_CASES.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** Lets waiting exchanges go one by one, in the order that is drawn. */
class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #open = true;

  guard(channel: CardChannel): CardChannel {
    return {
      ...channel,
      transmit: async (command, limitMs) => {
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
        return channel.transmit(command, limitMs);
      },
    };
  }

  async letThrough(draw: () => number): Promise<void> {
    while (this.#open || this.#waiting.length > 0) {
      await nextTurn();
      const at = Math.floor(draw() * this.#waiting.length);
      this.#waiting.splice(at, 1)[0]?.();
    }
  }

  close(): void {
    this.#open = false;
  }
}

/** Reads these phones at once, each on a reader of its own. */
async function readTogether(names: readonly string[], draw: () => number) {
  const turnstile = new Turnstile();
  const passing = turnstile.letThrough(draw);
  const channel = (plain: CardChannel) => turnstile.guard(plain);
  const readings = await Promise.all(
    names.map((name) => readCase(caseOf(name), { extended: true, channel })),
  );
  turnstile.close();
  await passing;
  return readings;
}

/** Numbers from 0 to 1, the same for the same seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const alone = new Map<string, unknown>();
for (const name of NAMES) {
  const { conclusion } = await readCase(caseOf(name), { extended: true });
  alone.set(name, conclusion.identity);
}

describe('phones on several readers of one counter', () => {
  it('never get into each other’s results, whichever answers when', async () => {
    const names = fc.array(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer(), async (together, seed) => {
        const readings = await readTogether(together, draws(seed));
        for (const [i, { conclusion, secrets, phone }] of readings.entries()) {
          const name = together[i] ?? '';
          expect(endingOf(conclusion)).toEqual(expectedOf(caseOf(name)));
          expect(conclusion.identity).toEqual(alone.get(name));
          expect([secrets.leftOver, phone.seen.statuses]).toEqual([0, [20]]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('show two persons who can be told apart', () => {
    const [hanako, minoru] = [alone.get('phone-hanako'), alone.get('phone-minoru')];
    expect(hanako).not.toEqual(minoru);
    expect(alone.get('phone-own-name')).toBeNull();
  });
});

describe('a session', () => {
  it('has a key of the reader that no other session has', async () => {
    const keys = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const { phone } = await readCase(caseOf('phone-hanako'), { extended: true });
      keys.add(Buffer.from(phone.seen.eReaderKeyBytes ?? []).toString('hex'));
    }
    expect([keys.size, [...keys].every((key) => key.length > 100)]).toEqual([20, true]);
  });
});
