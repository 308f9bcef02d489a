import { describe, expect, it } from 'vitest';
import { type ExchangeHarm, harmedChannel } from '../../fixtures/malicious/faulty-channel.ts';
import { readCase } from '../../fixtures/malicious/read-phone-case.ts';
import { accepted, phoneCase } from '../../fixtures/virtual/cases/phone-case.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import { LINK_FAULTS } from '../apdu/card-channel.ts';
import type { PipelineContext } from '../context.ts';
import { PHONE_TIME_LIMIT_MS } from '../mdoc/transfer/phone-link.ts';

const ROADS: Readonly<Record<string, PhoneOptions & { readonly extended: boolean }>> = {
  'negotiated, short': { extended: false },
  'negotiated, extended': { extended: true },
  'static, by MAC': { handover: 'static', deviceAuth: 'mac', extended: true },
};

const KIND_OF_FAULT = {
  removed: 'removed-too-early',
  'link-lost': 'link-lost',
  silent: 'read-timeout',
  'not-transmitted': 'link-lost',
  'reader-gone': 'reader-unplugged',
  'reader-busy': 'reader-busy',
  'service-down': 'pcsc-service-down',
} as const;

describe.each(Object.entries(ROADS))('a phone, %s', (_, { extended, ...options }) => {
  const honest = phoneCase('an honest phone', accepted(), options);
  const read = (more: Parameters<typeof readCase>[1] = {}) =>
    readCase(honest, { extended, ...more });

  it('shows nothing when it leaves, or the link goes, before or after any answer', async () => {
    const { conclusion, report } = await read();
    expect(conclusion.outcome).toBe('accepted');
    const wrong: string[] = [];
    for (let index = 0; index < report.link.apdus; index++) {
      for (const kind of ['fault-before', 'fault-after'] as const) {
        const fault = LINK_FAULTS[index % LINK_FAULTS.length] ?? 'removed';
        for (const one of new Set([fault, 'removed'] as const)) {
          const harm: ExchangeHarm = { kind, fault: one };
          const torn = await read({ channel: (plain) => harmedChannel(plain, index, harm) });
          const { failure, identity } = torn.conclusion;
          const expected: readonly string[] = [KIND_OF_FAULT[one], ...WHILE_THE_HOLDER_THINKS];
          const isNamed = expected.includes(failure?.kind ?? '');
          if (!isNamed || identity !== null || torn.secrets.leftOver > 0) {
            wrong.push(`${index} ${kind} ${one}: ${failure?.kind}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows nothing when any one answer is another status word, or none', async () => {
    const { report } = await read();
    const shown: string[] = [];
    // The first command of all asks for a card: there every status word says that it is none.
    for (let index = 1; index < report.link.apdus; index++) {
      for (const hex of ['6F00', '6A82', '6985', '6700', '9000', '6100', '90', '']) {
        const harm: ExchangeHarm = { kind: 'answer', bytes: Buffer.from(hex, 'hex') };
        const harmed = await read({ channel: (plain) => harmedChannel(plain, index, harm) });
        const { identity, outcome } = harmed.conclusion;
        // Where 9000 is what an honest phone says, nothing was harmed.
        if (identity !== null && hex !== '9000') shown.push(`${index} ${hex}: ${outcome}`);
        if (harmed.secrets.leftOver > 0) shown.push(`${index} ${hex}: a secret is left`);
      }
    }
    expect(shown).toEqual([]);
  });
});

/** The one exchange that may take minutes ends by its own name where nothing comes. */
const WHILE_THE_HOLDER_THINKS: readonly string[] = ['consent-timeout'];

/** A link on which time passes as told, whatever the machine does. */
function slowLink(msPerExchange: number) {
  let clock = 0;
  const context = (host: PipelineContext): PipelineContext => ({
    ...host,
    ticks: () => clock,
    pause: async (ms) => {
      clock += ms;
    },
  });
  const tick = () => {
    clock += msPerExchange;
  };
  return { context, tick, clock: () => clock };
}

describe('a phone that is as slow as it may be', () => {
  it.each([1_900, 900, 200])('with %i ms for each answer ends when its time is up', async (ms) => {
    const slow = slowLink(ms);
    const { conclusion, phone } = await readCase(phoneCase('a slow phone', accepted(), {}), {
      extended: false,
      context: slow.context,
      channel: (plain) => ({
        ...plain,
        transmit: (command, limitMs) => {
          slow.tick();
          return plain.transmit(command, limitMs);
        },
      }),
    });
    const isDone = conclusion.outcome === 'accepted';
    expect(isDone || conclusion.failure?.kind === 'read-timeout').toBe(true);
    // The last word to it takes an exchange more.
    expect(slow.clock()).toBeLessThanOrEqual(PHONE_TIME_LIMIT_MS + 3 * ms + 5_000);
    if (phone.seen.transcript !== null) expect(phone.seen.statuses).toEqual([20]);
    expect(isDone).toBe(ms === 200);
  });
});
