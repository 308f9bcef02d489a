import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { fromHex, toHex } from '../bytes/hex.ts';
import { fail, succeed } from '../outcome/result.ts';
import { type CardChannel, LINK_FAULTS, type LinkFault } from './card-channel.ts';
import { CardLink } from './card-link.ts';
import type { CommandApdu } from './command.ts';

const SELECT: CommandApdu = { name: 'SELECT', cla: 0, ins: 0xa4, p1: 4, p2: 0x0c };
const READ: CommandApdu = { name: 'READ', cla: 0, ins: 0xb0, p1: 0x82, p2: 0, le: 4 };
const VERIFY: CommandApdu = {
  name: 'VERIFY',
  cla: 0,
  ins: 0x20,
  p1: 0,
  p2: 0x91,
  data: Uint8Array.of(0x34, 0x36, 0x34, 0x39),
};
const [SENT_SELECT, SENT_READ, SENT_VERIFY] = ['00A4040C', '00B0820004', '002000910434363439'];

/** A channel that answers with these in turn: hex, or a fault. `sent` is what it was given. */
function scripted(...script: readonly (string | LinkFault)[]) {
  const sent: string[] = [];
  const left = [...script];
  const channel: CardChannel = {
    reader: 'scripted',
    transport: 'simulated',
    atr: new Uint8Array(0),
    transmit: async (command) => {
      sent.push(toHex(command));
      const answer = left.shift();
      if (answer === undefined) throw new Error('a command too many');
      const fault = LINK_FAULTS.find((known) => known === answer);
      return fault === undefined ? succeed(fromHex(answer) ?? new Uint8Array(0)) : fail(fault);
    },
    close: async () => undefined,
  };
  return { link: new CardLink(channel, nodeContext(), null), sent };
}

const answer = (sw: number, hex = '') => ({ ok: true, value: { data: fromHex(hex), sw } });

describe('a fault at power-up', () => {
  it('is met by sending the very first command once more', async () => {
    const { link, sent } = scripted('6F00', '9000');
    expect(await link.exchange(SELECT)).toEqual(answer(0x9000));
    expect(sent).toEqual([SENT_SELECT, SENT_SELECT]);
  });

  it('is passed on when it comes twice', async () => {
    const { link, sent } = scripted('6F00', '6F00');
    expect(await link.exchange(SELECT)).toEqual(answer(0x6f00));
    expect(sent).toEqual([SENT_SELECT, SENT_SELECT]);
  });

  it('is passed on from any later command, so that no VERIFY is sent twice', async () => {
    const { link, sent } = scripted('9000', '6F00', '6F00');
    await link.exchange(SELECT);
    expect([await link.exchange(VERIFY), await link.exchange(READ)]).toEqual([
      answer(0x6f00),
      answer(0x6f00),
    ]);
    expect(sent).toEqual([SENT_SELECT, SENT_VERIFY, SENT_READ]);
  });

  it.each(['6D00', '6E00', '6F01', '6A82', '6982'])('is not what %s means', async (sw) => {
    const { link, sent } = scripted(sw);
    expect(await link.exchange(SELECT)).toEqual(answer(Number.parseInt(sw, 16)));
    expect(sent).toEqual([SENT_SELECT]);
  });
});

describe('a wrong Le', () => {
  it('is met by asking for as much as the card says', async () => {
    const { link, sent } = scripted('6C02', 'AABB9000');
    expect(await link.exchange(READ)).toEqual(answer(0x9000, 'AABB'));
    expect(sent).toEqual([SENT_READ, '00B0820002']);
  });

  it('of 6C00 stands for 256 bytes', async () => {
    const { link, sent } = scripted('6C00', `${'AB'.repeat(256)}9000`);
    expect(await link.exchange({ ...READ, le: 256 })).toEqual(answer(0x9000, 'AB'.repeat(256)));
    expect(sent).toEqual(['00B0820000', '00B0820000']);
  });

  it('is corrected once only', async () => {
    const { link, sent } = scripted('6C02', '6C01');
    expect(await link.exchange(READ)).toEqual(answer(0x6c01));
    expect(sent).toEqual([SENT_READ, '00B0820002']);
  });

  it('never makes a VERIFY go out again: with an Le behind it, it would spend a try', async () => {
    const { link, sent } = scripted('6C04', '6C00');
    expect([await link.exchange(VERIFY), await link.exchange(VERIFY)]).toEqual([
      answer(0x6c04),
      answer(0x6c00),
    ]);
    expect(sent).toEqual([SENT_VERIFY, SENT_VERIFY]);
  });
});

describe('an exchange without a whole answer', () => {
  it.each(LINK_FAULTS)('hands on the fault %s and sends nothing more', async (fault) => {
    const { link, sent } = scripted(fault);
    expect(await link.exchange(SELECT)).toEqual({ ok: false, failure: fault });
    expect(sent).toEqual([SENT_SELECT]);
  });

  it.each([
    ['no byte at all', ''],
    ['a single byte', '90'],
  ])('takes %s for a card that left', async (_what, hex) => {
    const { link, sent } = scripted(hex);
    expect(await link.exchange(VERIFY)).toEqual({ ok: false, failure: 'removed' });
    expect(sent).toEqual([SENT_VERIFY]);
  });

  it('names the command to the log when sent for a person', async () => {
    const { link } = scripted('removed', 'AA9000');
    const tooLong = { ...SELECT, name: 'READ', le: 0 };
    expect([await link.send(SELECT), await link.send(tooLong)]).toEqual([
      failed('removed-too-early', 'SELECT: removed'),
      failed('unexpected-answer', 'READ: answer-too-long'),
    ]);
  });
});

function failed(kind: string, at: string) {
  return { ok: false, failure: { kind, check: null, triesLeft: null, at } };
}

describe('a card that takes too long', () => {
  it('is given up after 30 s of answering, however fast each answer is', async () => {
    let clock = 0;
    const channel: CardChannel = {
      reader: 'slow',
      transport: 'simulated',
      atr: new Uint8Array(0),
      transmit: async () => {
        clock += 4900;
        return succeed(Uint8Array.of(0x90, 0x00));
      },
      close: async () => undefined,
    };
    const link = new CardLink(channel, { ...nodeContext(), ticks: () => clock }, null);
    const found = [];
    for (let count = 0; count < 8; count++) found.push((await link.exchange(SELECT)).ok);
    expect(found).toEqual([true, true, true, true, true, true, true, false]);
    expect(await link.send(SELECT)).toMatchObject({ failure: { kind: 'read-timeout' } });
  });
});
