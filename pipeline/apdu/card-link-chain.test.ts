import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { fromHex, toHex } from '../bytes/hex.ts';
import { succeed } from '../outcome/result.ts';
import { CardLink } from './card-link.ts';
import type { CommandApdu } from './command.ts';

const READ: CommandApdu = { name: 'READ', cla: 0, ins: 0xb0, p1: 0x82, p2: 0, le: 256 };
const SENT_READ = '00B0820000';
const MANY = 10_000;

/** A link to a card that gives the n-th answer from `answerTo(n)`; `sent` is what it was given. */
function linkTo(answerTo: (n: number) => string | undefined) {
  const sent: string[] = [];
  const transmit = async (command: Uint8Array) => {
    const answer = answerTo(sent.length);
    sent.push(toHex(command));
    if (answer === undefined || sent.length > MANY) throw new Error('a command too many');
    return succeed(fromHex(answer) ?? new Uint8Array(0));
  };
  const channel = {
    reader: 'scripted',
    transport: 'simulated',
    atr: new Uint8Array(0),
    transmit,
    close: async () => undefined,
  } as const;
  return { link: new CardLink(channel, nodeContext(), null), sent };
}

const scripted = (...answers: readonly string[]) => linkTo((n) => answers[n]);
const answer = (sw: number, hex = '') => ({ ok: true, value: { data: fromHex(hex), sw } });

describe('an answer in parts', () => {
  it('is asked for with GET RESPONSE until the card has said all', async () => {
    const { link, sent } = scripted('AA6102', 'BBCC6101', 'DD9000');
    expect(await link.exchange(READ)).toEqual(answer(0x9000, 'AABBCCDD'));
    expect(sent).toEqual([SENT_READ, '00C0000002', '00C0000001']);
  });

  it('may begin without data, and 6100 stands for 256 bytes', async () => {
    const part = 'AB'.repeat(256);
    const { link, sent } = scripted('6100', `${part}9000`);
    expect(await link.exchange(READ)).toEqual(answer(0x9000, part));
    expect(sent).toEqual([SENT_READ, '00C0000000']);
  });

  it('keeps the status word of its last part', async () => {
    const { link } = scripted('6101', 'AA6282');
    expect(await link.exchange(READ)).toEqual(answer(0x6282, 'AA'));
  });

  it('may follow a corrected Le', async () => {
    const { link, sent } = scripted('6C02', '6102', 'AABB9000');
    expect(await link.exchange(READ)).toEqual(answer(0x9000, 'AABB'));
    expect(sent).toEqual([SENT_READ, '00B0820002', '00C0000002']);
  });

  it('is no answer when the card leaves between two parts', async () => {
    const { link, sent } = scripted('AA6102', '');
    expect(await link.exchange(READ)).toEqual({ ok: false, failure: 'removed' });
    expect(sent).toHaveLength(2);
  });

  it('is refused when a part is longer than the card said', async () => {
    const { link } = scripted('6101', 'AABB9000');
    expect(await link.exchange(READ)).toEqual({ ok: false, failure: 'answer-too-long' });
  });

  it('does not take up what belongs to the next command', async () => {
    const { link } = scripted('AA6101', 'BB9000', 'CC9000');
    const both = [await link.exchange(READ), await link.exchange(READ)];
    expect(both).toEqual([answer(0x9000, 'AABB'), answer(0x9000, 'CC')]);
  });
});

describe('a card that never comes to an end', () => {
  it('is stopped at 65,536 bytes', async () => {
    const { link, sent } = linkTo(() => `${'AB'.repeat(255)}61FF`);
    expect(await link.exchange(READ)).toEqual({ ok: false, failure: 'answer-too-long' });
    // 257 parts of 255 bytes are 65,535; one more is over the limit.
    expect(sent).toHaveLength(258);
  });

  it('may say 65,536 bytes if it stops there', async () => {
    const whole = 'AB'.repeat(256);
    const { link } = linkTo((n) => whole + (n < 255 ? '6100' : '9000'));
    const result = await link.exchange({ ...READ, le: 65_536 });
    expect(result.ok && [result.value.data.length, result.value.sw]).toEqual([65_536, 0x9000]);
  });

  it('may not say more in parts than was asked for at once', async () => {
    const { link } = linkTo((n) => (n === 0 ? 'AABBCCDD6101' : 'EE9000'));
    expect(await link.exchange({ ...READ, le: 4 })).toEqual({
      ok: false,
      failure: 'answer-too-long',
    });
  });

  it('may not say more after 6Cxx than was asked for at first', async () => {
    const { link } = linkTo((n) => (n === 0 ? '6C20' : `${'AB'.repeat(32)}9000`));
    expect(await link.exchange({ ...READ, le: 4 })).toEqual({
      ok: false,
      failure: 'answer-too-long',
    });
  });

  it('is stopped after 400 exchanges when it promises data and sends none', async () => {
    const { link, sent } = linkTo(() => '6101');
    expect(await link.exchange(READ)).toEqual({ ok: false, failure: 'too-many-exchanges' });
    expect(sent).toHaveLength(400);
  });

  it('is stopped after 400 exchanges when each command gets its answer', async () => {
    const { link, sent } = linkTo(() => '9000');
    const results = [];
    for (let i = 0; i < 401; i++) results.push(await link.exchange(READ));
    expect([results[399], results[400]]).toEqual([
      answer(0x9000),
      { ok: false, failure: 'too-many-exchanges' },
    ]);
    expect(sent).toHaveLength(400);
  });
});
