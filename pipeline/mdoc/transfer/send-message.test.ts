import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { toHex } from '../../bytes/hex.ts';
import { MESSAGE_LIMIT, wrapMessage } from './data-object.ts';
import { PHONE_EXCHANGE_LIMIT } from './phone-link.ts';
import { type HolderHabits, ScriptedHolder } from './scripted-holder.fixture.ts';
import { inOrder, scriptedPhone } from './scripted-phone.fixture.ts';
import { endTransfer, openTransfer, type SendOptions, sendMessage } from './send-message.ts';

const CONSENT_MS = 300_000;
const SHORT = { extended: false, maxCommand: 65_535, maxResponse: 65_536, consentMs: CONSENT_MS };
const EXTENDED = { ...SHORT, extended: true };

const filled = (length: number) => Uint8Array.from({ length }, (_, i) => (7 * i + (i >> 8)) & 0xff);

async function talk(message: Uint8Array, options: SendOptions, habits: HolderHabits) {
  const holder = new ScriptedHolder(habits);
  const phone = scriptedPhone(nodeContext(), holder.answer, 1);
  const result = await sendMessage(phone.link, message, options);
  return { result, holder, ...phone, apdus: phone.link.use.apdus };
}

describe('a message over NFC', () => {
  it('and its answer come over whole, whatever their lengths and the phone’s', async () => {
    const anyTalk = fc.record({
      message: fc.integer({ min: 1, max: 3_000 }).map(filled),
      answer: fc
        .oneof(fc.integer({ min: 1, max: 9_000 }), fc.constantFrom(251, 255, 256))
        .map(filled),
      extended: fc.boolean(),
      maxCommand: fc.integer({ min: 255, max: 2_000 }),
      maxResponse: fc.integer({ min: 256, max: 5_000 }),
      statusFirst: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyTalk, async ({ message, answer, statusFirst, ...limits }) => {
        const habits = { answer: wrapMessage(answer), statusFirst };
        const options = { ...limits, consentMs: CONSENT_MS };
        const { result, holder } = await talk(message, options, habits);
        expect(result).toEqual({ ok: true, value: answer });
        expect(holder.message).toEqual(wrapMessage(message));
      }),
    );
  });

  it('takes as many exchanges as were promised', async () => {
    const counts: Record<string, number> = {};
    for (const [name, options] of Object.entries({ SHORT, EXTENDED })) {
      for (const length of [200, 252, 255, 256, 500, 506, 507, 22_500, 65_536]) {
        const answer = filled(length - wrapMessage(filled(length)).length + length);
        const { apdus, result } = await talk(filled(600), options, { answer: wrapMessage(answer) });
        expect(result.ok).toBe(true);
        counts[`${name} ${length}`] = apdus;
      }
    }
    expect(counts).toEqual({
      'SHORT 200': 3 + 0,
      'SHORT 252': 3 + 1,
      'SHORT 255': 3 + 1,
      'SHORT 256': 3 + 1,
      'SHORT 500': 3 + 1,
      'SHORT 506': 3 + 1,
      'SHORT 507': 3 + 2,
      'SHORT 22500': 3 + 89,
      'SHORT 65536': 3 + 261,
      'EXTENDED 200': 1,
      'EXTENDED 252': 1,
      'EXTENDED 255': 1,
      'EXTENDED 256': 1,
      'EXTENDED 500': 1,
      'EXTENDED 506': 1,
      'EXTENDED 507': 1,
      'EXTENDED 22500': 1,
      'EXTENDED 65536': 2,
    });
  });

  it('is one chain, with Le and the end of the chain on its last command alone', async () => {
    const habits = { answer: wrapMessage(filled(10)) };
    const short = await talk(filled(600), SHORT, habits);
    const extended = await talk(filled(600), { ...EXTENDED, maxCommand: 400 }, habits);
    expect([short.holder.received, extended.holder.received]).toEqual([
      [
        { length: 255, le: 0, extended: false, last: false },
        { length: 255, le: 0, extended: false, last: false },
        { length: 94, le: 251, extended: false, last: true },
      ],
      [
        { length: 400, le: 0, extended: true, last: false },
        { length: 204, le: 65_533, extended: true, last: true },
      ],
    ]);
  });

  it('may take as long as the holder does, but for its last command two seconds each', async () => {
    const { limits, link, result } = await talk(filled(600), SHORT, {
      answer: wrapMessage(filled(600)),
    });
    expect(result.ok).toBe(true);
    expect(limits).toEqual([2_000, 2_000, CONSENT_MS, 2_000, 2_000]);
    expect([link.consentMs, link.use.deviceMs]).toEqual([1, 5]);
  });

  it('asks for the rest without Lc, as much as the phone says, or as much as both can', async () => {
    const { sent } = await talk(filled(10), SHORT, { answer: wrapMessage(filled(700)) });
    expect(sent.slice(1)).toEqual(['00C00000FB', '00C00000CA']);
    const limits = { ...EXTENDED, maxResponse: 300 };
    const long = await talk(filled(10), limits, { answer: wrapMessage(filled(700)) });
    expect(long.sent.slice(1)).toEqual(['00C0000000012C', '00C0000068']);
  });
});

describe('the progress of an answer', () => {
  const told = async (habits: HolderHabits) => {
    const percents: number[] = [];
    const options = { ...SHORT, answering: (percent: number) => percents.push(percent) };
    await talk(filled(10), options, habits);
    return percents;
  };

  it('is told with every part, out of the length that the first one promises', async () => {
    const answer = wrapMessage(filled(1_000));
    expect(await told({ answer })).toEqual([25, 50, 75, 100]);
    expect(await told({ answer, statusFirst: true })).toEqual([0, 25, 50, 75, 100]);
  });

  it('is over at once with a short answer, and never over the whole', async () => {
    expect(await told({ answer: wrapMessage(filled(10)) })).toEqual([100]);
    const lying = { answer: new Uint8Array(600).fill(1) };
    lying.answer.set([0x53, 100]);
    expect(await told(lying)).toEqual([100, 100, 100]);
  });
});

describe('a holder with a defect', () => {
  it('may say a wrong remainder and then give far more than was asked for', async () => {
    const answer = filled(4_300);
    const part = (le: number, left: number) => (le === 0x27 ? 4_089 : Math.min(le, left));
    const habits = { answer: wrapMessage(answer), remainder: () => 0x27, part };
    const { result, apdus } = await talk(filled(10), SHORT, habits);
    expect([result, apdus]).toEqual([{ ok: true, value: answer }, 2]);
  });

  it('may say more than is left, or a little at a time', async () => {
    const answer = filled(600);
    const habits = { answer: wrapMessage(answer), remainder: () => 0xff, maxResponse: 100 };
    const { result, apdus } = await talk(filled(10), SHORT, habits);
    expect([result, apdus]).toEqual([{ ok: true, value: answer }, 7]);
  });

  it.each([
    ['for ever by one byte', 'AA61FF', PHONE_EXCHANGE_LIMIT, 'too-many-exchanges'],
    ['with nothing in its parts', '61FF', 2, '61FF'],
  ])('that goes on %s is given up', async (_how, answer, apdus, at) => {
    const phone = scriptedPhone(nodeContext(), () => answer, 1);
    const result = await sendMessage(phone.link, filled(10), SHORT);
    expect([result, phone.link.use.apdus]).toMatchObject([
      { failure: { kind: 'unexpected-answer', at: `GET RESPONSE: ${at}` } },
      apdus,
    ]);
  });

  it('that goes on by 64 KB is given up after a million bytes', async () => {
    const answer = `${'AA'.repeat(65_536)}6100`;
    const phone = scriptedPhone(nodeContext(), () => answer, 1);
    const result = await sendMessage(phone.link, filled(10), EXTENDED);
    expect(result).toMatchObject({
      failure: { kind: 'unexpected-answer', at: 'GET RESPONSE: answer-too-long' },
    });
    expect(phone.link.use.apdus).toBe(MESSAGE_LIMIT / 65_536 + 1);
  });

  it('that is slow with every part is given up after half a minute', async () => {
    const phone = scriptedPhone(nodeContext(), () => 'AA61FF', 1_900);
    const result = await sendMessage(phone.link, filled(10), SHORT);
    expect(result).toMatchObject({ failure: { kind: 'read-timeout' } });
    expect(phone.clock()).toBeLessThan(34_000);
  });

  it.each([
    ['an empty object', '53009000', 'empty'],
    ['no byte', '9000', 'truncated'],
    ['another object', '5401AA9000', 'tag'],
    ['a message without its object', 'A1009000', 'tag'],
    ['less than it promised', '5302AA9000', 'truncated'],
    ['more than it promised', '5301AABB9000', 'trailing'],
  ])('that answers with %s is malformed', async (_what, answer, rule) => {
    const phone = scriptedPhone(nodeContext(), () => answer);
    expect(await sendMessage(phone.link, filled(10), SHORT)).toMatchObject({
      failure: { kind: 'malformed-data', at: `DO'53': ${rule}` },
    });
  });
});

describe('a transfer that breaks off', () => {
  const STATUS_WORDS = ['6700', '6985', '6982', '6A82', '6D00', '6F00', '6C10', '6283'];

  it.each(STATUS_WORDS)('with %s, on whichever command, is unexpected', async (sw) => {
    const whole = ['9000', '9000', `${'AA'.repeat(251)}6110`, 'AA6105'];
    for (const at of [0, 1, 2, 3]) {
      const phone = scriptedPhone(nodeContext(), inOrder([...whole.slice(0, at), sw]));
      const result = await sendMessage(phone.link, filled(600), SHORT);
      const name = at < 3 ? 'ENVELOPE' : 'GET RESPONSE';
      expect([result, phone.sent.length]).toMatchObject([
        { failure: { kind: 'unexpected-answer', at: `${name}: ${sw}` } },
        at + 1,
      ]);
    }
  });

  it('inside the chain is unexpected with 61XX too', async () => {
    const phone = scriptedPhone(nodeContext(), () => '6110');
    const result = await sendMessage(phone.link, filled(600), SHORT);
    expect(result).toMatchObject({ failure: { at: 'ENVELOPE: 6110' } });
  });

  it.each([
    ['removed', 'removed-too-early', 'removed-too-early'],
    ['', 'removed-too-early', 'removed-too-early'],
    ['link-lost', 'link-lost', 'link-lost'],
    ['silent', 'read-timeout', 'consent-timeout'],
  ] as const)('by "%s" is %s, and %s while the holder is asked', async (fault, kind, asked) => {
    const kinds: string[] = [];
    for (const before of [[], ['9000', '9000'], ['9000', '9000', 'AA6105']]) {
      const phone = scriptedPhone(nodeContext(), inOrder([...before, fault]));
      const result = await sendMessage(phone.link, filled(600), SHORT);
      kinds.push(result.ok ? 'sent' : result.failure.kind);
    }
    expect(kinds).toEqual([kind, asked, kind]);
  });
});

describe('the beginning of a transfer', () => {
  it('selects the mdoc application, without Le', async () => {
    const phone = scriptedPhone(nodeContext(), () => '9000');
    expect(await openTransfer(phone.link)).toEqual({ ok: true, value: null });
    expect(phone.sent).toEqual(['00A4040C07A0000002480400']);
  });

  it('fails when it is not there', async () => {
    const phone = scriptedPhone(nodeContext(), () => '6A82');
    expect(await openTransfer(phone.link)).toMatchObject({
      failure: { kind: 'phone-did-not-connect', at: 'SELECT mdoc: 6A82' },
    });
  });
});

describe('the end of a transfer', () => {
  it('is one command with a second to answer, and nobody minds what comes', async () => {
    for (const answer of ['9000', '6110', '6F00', 'silent', 'removed', ''] as const) {
      const phone = scriptedPhone(nodeContext(), () => answer);
      await endTransfer(phone.link, Uint8Array.of(1, 2, 3), SHORT);
      expect([phone.sent, phone.limits]).toEqual([
        [`00C30000055303${toHex(Uint8Array.of(1, 2, 3))}FB`],
        [1_000],
      ]);
    }
  });
});
