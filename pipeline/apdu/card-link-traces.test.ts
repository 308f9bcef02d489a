import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { fromHex } from '../bytes/hex.ts';
import type { PipelineContext } from '../context.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import type { LinkFault } from './card-channel.ts';
import { CardLink } from './card-link.ts';
import type { CommandApdu } from './command.ts';

const DIGITS = Uint8Array.of(0x34, 0x36, 0x34, 0x39);
const VERIFY: CommandApdu = { name: 'VERIFY', cla: 0, ins: 0x20, p1: 0, p2: 0x91, data: DIGITS };
const READ: CommandApdu = { name: 'READ', cla: 0, ins: 0xb0, p1: 0x82, p2: 0, le: 4 };

/** Time passes only inside the channel: `ms` for each exchange. */
function linkWith(ms: number, ...answers: readonly Result<string, LinkFault>[]) {
  const buffers: Uint8Array[] = [];
  const left = [...answers];
  let now = 1000;
  const context: PipelineContext = { ...nodeContext(), ticks: () => now };
  const transmit = async (command: Uint8Array) => {
    buffers.push(command);
    now += ms;
    const answer = left.shift();
    if (answer === undefined) throw new Error('a command too many');
    return answer.ok ? succeed(fromHex(answer.value) ?? new Uint8Array(0)) : answer;
  };
  const channel = {
    reader: 'scripted',
    transport: 'simulated',
    atr: new Uint8Array(0),
    transmit,
    close: async () => undefined,
  } as const;
  return { link: new CardLink(channel, context, null), buffers };
}

describe('what a command leaves in memory', () => {
  it.each([
    ['an answer', succeed('9000')],
    ['a refusal', succeed('63C2')],
    ['a removal', succeed('')],
    ['a fault', fail<LinkFault>('link-lost')],
  ])('is zeros after %s', async (_what, answer) => {
    const { link, buffers } = linkWith(1, answer);
    await link.exchange(VERIFY);
    expect(buffers).toEqual([new Uint8Array(9)]);
  });

  it('is zeros for each time that it was sent', async () => {
    const { link, buffers } = linkWith(1, succeed('6F00'), succeed('6C01'), succeed('AA9000'));
    await link.exchange(READ);
    expect(buffers).toEqual([new Uint8Array(5), new Uint8Array(5), new Uint8Array(5)]);
  });

  it('does not touch the digits, which their owner zeroes', async () => {
    const { link } = linkWith(1, succeed('9000'));
    await link.exchange(VERIFY);
    expect(DIGITS).toEqual(Uint8Array.of(0x34, 0x36, 0x34, 0x39));
  });

  it('was whole while the card had it', async () => {
    const seen: number[][] = [];
    const { link } = linkWith(1);
    const channel = {
      ...link.channel,
      transmit: async (command: Uint8Array) => {
        // A transport may take its time before it reads the command.
        await new Promise((resolve) => setImmediate(resolve));
        seen.push([...command]);
        return succeed(Uint8Array.of(0x90, 0));
      },
    };
    await new CardLink(channel, nodeContext(), null).exchange(VERIFY);
    expect(seen).toEqual([[0, 0x20, 0, 0x91, 4, ...DIGITS]]);
  });
});

describe('more than was asked for', () => {
  it('is refused where a length was asked for', async () => {
    const { link } = linkWith(1, succeed('AABBCCDDEE9000'));
    expect(await link.exchange(READ)).toEqual({ ok: false, failure: 'answer-too-long' });
  });

  it.each([
    ['file information after SELECT', 'AA9000', 0x9000],
    ['data beside an error', 'AA6982', 0x6982],
    ['more to come', 'AA61FF', 0x61ff],
  ])('is dropped where nothing was asked for: %s', async (_what, hex, sw) => {
    const { link } = linkWith(1, succeed(hex));
    expect(await link.exchange(VERIFY)).toEqual(succeed({ data: new Uint8Array(0), sw }));
  });

  it('is not said of exactly as much, or less', async () => {
    const { link } = linkWith(1, succeed('AABBCCDD9000'), succeed('AA6282'));
    const answers = [await link.exchange(READ), await link.exchange(READ)];
    expect(answers).toEqual([
      succeed({ data: Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd), sw: 0x9000 }),
      succeed({ data: Uint8Array.of(0xaa), sw: 0x6282 }),
    ]);
  });
});

describe('the meter', () => {
  it('begins at nothing', () => {
    expect(linkWith(1).link.use).toEqual({ apdus: 0, bytesSent: 0, bytesReceived: 0, deviceMs: 0 });
  });

  it('counts repetitions and parts like any exchange', async () => {
    const { link } = linkWith(7, succeed('6C02'), succeed('AA6101'), succeed('BB9000'));
    await link.exchange(READ);
    expect(link.use).toEqual({ apdus: 3, bytesSent: 15, bytesReceived: 8, deviceMs: 21 });
  });

  it('counts an exchange that failed, with what was sent', async () => {
    const { link } = linkWith(7, fail('removed'), succeed('90'));
    await link.exchange(VERIFY);
    await link.exchange(READ);
    expect(link.use).toEqual({ apdus: 2, bytesSent: 14, bytesReceived: 1, deviceMs: 14 });
  });
});
