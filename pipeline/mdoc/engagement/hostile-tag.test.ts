import { describe, expect, it } from 'vitest';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { encodeNdefMessage } from '../../ndef/ndef-message.ts';
import { PHONE_EXCHANGE_LIMIT } from '../transfer/phone-link.ts';
import { type ScriptedAnswer, scriptedPhone } from '../transfer/scripted-phone.fixture.ts';
import { readEngagement, selectWallet } from './read-engagement.ts';
import { makeRecord, RECORD } from './record-types.ts';
import { RECORDINGS, selectOf } from './wallet-messages.fixture.ts';

const OFFER = { nfc: true, ble: null };
const CONTAINER = '000F207FFF7FFF0406E1047FFF0000';
const SELECT = RECORDINGS.filter(({ wallet }) => wallet === 'Samsung')
  .map(selectOf)
  .join('');
const SERVICE = 'D1021A5470101375726E3A6E66633A736E3A68616E646F766572';
const TP = `${SERVICE}00140F0800`;
const TE = 'D102015465';

const nlen = (length: number) => length.toString(16).padStart(4, '0').toUpperCase();
const fileOf = (message: string) => nlen(message.length / 2) + message;

interface TagHabits {
  readonly container?: string;
  /** The NDEF file from the start, and after each whole message that was written to it. */
  readonly files: readonly string[];
  /** Says something of its own to a command; null where it does as a tag does. */
  readonly instead?: (command: string, index: number) => ScriptedAnswer | null;
  readonly exchangeMs?: number;
}

/** A tag that answers READ BINARY out of its current file, and honours Le. */
function engage({ container = CONTAINER, files, instead, exchangeMs }: TagHabits) {
  let selected = '';
  let written = 0;
  const answer = (command: string, index: number): ScriptedAnswer => {
    const own = instead?.(command, index) ?? null;
    if (own !== null) return own;
    if (command.startsWith('00A4')) selected = command.slice(10);
    if (command.startsWith('00D60000') && command.slice(10, 14) !== '0000') written++;
    if (!command.startsWith('00B0')) return '9000';
    const file = selected === 'E103' ? container : (files[written] ?? '');
    const offset = 2 * Number.parseInt(command.slice(4, 8), 16);
    return `${file.slice(offset, offset + 2 * Number.parseInt(command.slice(8), 16))}9000`;
  };
  const phone = scriptedPhone(nodeContext(), answer, exchangeMs);
  const { link, context, pause } = phone;
  const engagement = async () => {
    const wallet = await selectWallet(link);
    return wallet.ok ? readEngagement(link, context, { offer: OFFER, pause }) : wallet;
  };
  return engagement().then((result) => ({ result, apdus: link.use.apdus, ...phone }));
}

const failed = (kind: string, at: string) => ({ ok: false, failure: { kind, at } });

describe('a tag that is never ready', () => {
  it.each([
    ['from the start', [fileOf('')], 4 + 100, 'phone-did-not-connect', 'NLEN 0000'],
    [
      ...(['after the service was selected', [fileOf(TP), '0000'], 7 + 100] as const),
      ...(['phone-did-not-connect', 'NLEN 0000'] as const),
    ],
    // It took the service; what it does not take is the one way to transfer that we offered.
    [
      ...(['after the request', [fileOf(TP), fileOf(`${TE}00`), '0000'], 10 + 100] as const),
      ...(['phone-needs-bluetooth', 'no answer to Hr: NLEN 0000'] as const),
    ],
  ] as const)('%s is given up after a hundred looks', async (_when, files, apdus, kind, at) => {
    const run = await engage({ files: [...files], exchangeMs: 1 });
    expect(run.result).toMatchObject(failed(kind, at));
    expect(run.apdus).toBe(apdus);
  });

  it('and slow is given up after five seconds', async () => {
    const { result, clock, apdus } = await engage({ files: ['0000'], exchangeMs: 450 });
    expect(result).toMatchObject(failed('phone-did-not-connect', 'NLEN 0000'));
    expect([clock() >= 5_000, clock() < 4 * 450 + 5_500, apdus < 20]).toEqual([true, true, true]);
  });

  it('and wants a second each time is not waited for longer either', async () => {
    const { result, clock } = await engage({ files: [fileOf(`${SERVICE}00FFFFFFFF`), '0000'] });
    expect(result).toMatchObject(failed('phone-did-not-connect', 'NLEN 0000'));
    expect(clock()).toBeLessThan(5_500);
  });

  it('spends one budget, whichever message it is late with', async () => {
    let asked = 0;
    const late = (command: string) =>
      command === '00B0000002' && ++asked % 60 !== 0 ? '00009000' : null;
    const files = [fileOf(TP), fileOf(`${TE}00`), fileOf(SELECT)];
    const { result } = await engage({ files, instead: late, exchangeMs: 1 });
    expect(result).toMatchObject(failed('phone-did-not-connect', 'NLEN 0000'));
    expect(asked).toBe(101);
  });
});

describe('a tag that lies about lengths', () => {
  it.each([
    [
      'more than its file can have',
      `${CONTAINER.slice(0, 22)}00500000`,
      fileOf(SELECT),
      'NDEF file: length-over-file',
    ],
    ['more than any handover', CONTAINER, `7FFD${SELECT}`, 'NDEF file: longer-than-any-handover'],
    ['more than there is', CONTAINER, `01FF${SELECT}`, 'NDEF file: shorter-than-its-length'],
    ['less than there is', CONTAINER, `00A0${SELECT}`, 'NDEF message: truncated'],
    ['a byte too many', CONTAINER, `00E1${SELECT}00`, 'NDEF message: begin-or-end-mark'],
  ])('with %s is malformed', async (_what, container, file, at) => {
    const { result, apdus } = await engage({ container, files: [file] });
    expect(result).toMatchObject(failed('malformed-data', at));
    expect(apdus).toBeLessThan(10);
  });

  it('with a container of any other length is malformed', async () => {
    const containers = ['', CONTAINER.slice(2)];
    const runs = containers.map((container) => engage({ container, files: [fileOf(SELECT)] }));
    for (const { result } of await Promise.all(runs)) {
      expect(result).toMatchObject(failed('malformed-data', 'capability container: length'));
    }
  });

  it('with a read of one byte at a time is malformed, before a message is read like that', async () => {
    const container = CONTAINER.replace('207FFF', '200001');
    const { result, apdus } = await engage({ container, files: [fileOf(SELECT)] });
    expect(result).toMatchObject(failed('malformed-data', 'capability container: MLe'));
    expect(apdus).toBe(3);
  });

  it('with more than was asked for is malformed', async () => {
    const instead = (command: string) => (command === '00B0000002' ? '00E0919000' : null);
    const { result } = await engage({ files: [], instead });
    expect(result).toMatchObject(failed('malformed-data', 'NDEF file: more-than-asked-for'));
  });

  it('with a length of one byte is malformed', async () => {
    const { result } = await engage({ files: ['00'] });
    expect(result).toMatchObject(failed('malformed-data', 'NDEF file: no-length'));
  });
});

describe('a tag that gives a byte at a time', () => {
  const drip = (length: number) => (command: string) =>
    command.startsWith('00B00000') || command.endsWith('0F')
      ? command === '00B0000002'
        ? `${nlen(length)}9000`
        : null
      : command.startsWith('00B0')
        ? '919000'
        : null;

  it('is read to its end where that is near', async () => {
    const dripped = (command: string) => {
      const at = 2 * (Number.parseInt(command.slice(4, 8), 16) - 2);
      return command.startsWith('00B0') && at >= 0 ? `${SELECT.slice(at, at + 2)}9000` : null;
    };
    const { result, apdus } = await engage({ files: [fileOf(SELECT)], instead: dripped });
    expect([result.ok, apdus]).toEqual([true, 5 + SELECT.length / 2]);
  });

  it('is given up at the limit of exchanges', async () => {
    const { result, apdus } = await engage({ files: ['1000'], instead: drip(4_096) });
    expect(result).toMatchObject(failed('unexpected-answer', 'READ BINARY: too-many-exchanges'));
    expect(apdus).toBe(PHONE_EXCHANGE_LIMIT);
  });

  it('and slowly is given up after half a minute', async () => {
    const { result, clock } = await engage({
      files: ['1000'],
      instead: drip(4_096),
      exchangeMs: 1_900,
    });
    expect(result).toMatchObject(failed('read-timeout', 'READ BINARY: too-slow'));
    expect(clock()).toBeLessThan(32_000);
  });
});

describe('a tag that takes little at a time', () => {
  it('is read and written in pieces of its size, the length last', async () => {
    const container = `000F20000F000D0406E1047FFF0000`;
    const files = [fileOf(TP), fileOf(`${TE}00`), fileOf(SELECT)];
    const writes: string[] = [];
    let file = '';
    const instead = (command: string) => {
      if (!command.startsWith('00D6')) return null;
      writes.push(command);
      const at = 2 * Number.parseInt(command.slice(4, 8), 16);
      file = file.slice(0, at) + command.slice(10) + file.slice(at + command.length - 10);
      return null;
    };
    const { result } = await engage({ container, files, instead });
    if (!result.ok || result.value.request === null) throw new Error('not negotiated');
    expect(toHex(result.value.select)).toBe(SELECT);
    expect(file).toBe(fileOf(toHex(result.value.request)));
    expect(Math.max(...writes.map((write) => (write.length - 10) / 2))).toBe(13);
    expect(
      writes.filter((write) => write.startsWith('00D60000')).map((write) => write.slice(10)),
    ).toEqual(['0000', '0019', '0000', nlen(result.value.request.length)]);
  });

  it.each([
    [
      'less than the standard allows',
      '000F207FFF000C0406E1047FFF0000',
      TP,
      'capability container: MLc',
    ],
    [
      'a file without room for the request',
      '000F207FFF7FFF0406E10400220000',
      TP,
      'NDEF file: no-room',
    ],
    ['a service without room for the request', CONTAINER, `${SERVICE}00140F0020`, 'Tp: no-room'],
  ])('with %s is malformed', async (_what, container, tp, at) => {
    const { result } = await engage({ container, files: [fileOf(tp), fileOf(`${TE}00`)] });
    expect(result).toMatchObject(failed('malformed-data', at));
  });
});

describe('a tag that is no wallet', () => {
  const uri = encodeNdefMessage([
    makeRecord({ tnf: 1, type: hexConstant('55') }, hexConstant('0461')),
  ]);
  const speaker = encodeNdefMessage([makeRecord(RECORD.handoverSelect, hexConstant('13'))]);

  it.each([
    ['an address of the web', uri, 'handover: no-handover-record'],
    ['a loudspeaker', speaker, 'handover: no-device-engagement'],
  ])('but %s asks to open the wallet', async (_what, message, at) => {
    const { result } = await engage({ files: [fileOf(toHex(message))] });
    expect(result).toMatchObject(failed('wallet-not-opened', at));
  });

  it('but broke off while it negotiated is malformed', async () => {
    const { result } = await engage({ files: [fileOf(TP), fileOf(`${TE}00`), fileOf(toHex(uri))] });
    expect(result).toMatchObject(failed('malformed-data', 'handover: no-handover-record'));
  });

  it('but has no NDEF application is left to others', async () => {
    for (const sw of ['6A82', '6999', '6D00']) {
      const phone = scriptedPhone(nodeContext(), () => sw);
      expect(await selectWallet(phone.link)).toEqual({ ok: true, value: false });
      expect(phone.sent).toEqual(['00A4040007D2760000850101']);
    }
  });

  it('but does not take the service says so', async () => {
    const { result } = await engage({ files: [fileOf(TP), fileOf(`${TE}81`)] });
    expect(result).toMatchObject(failed('unexpected-answer', 'Te: 0081'));
  });
});

describe('an exchange that goes wrong', () => {
  const files = [fileOf(TP), fileOf(`${TE}00`), fileOf(SELECT)];
  const indexes = Array.from({ length: 12 }, (_, i) => i);

  it.each(indexes.slice(1))('by a status word at command %i ends there', async (at) => {
    const instead = (_command: string, index: number) => (index === at ? '6985' : null);
    const { result, apdus } = await engage({ files, instead });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'unexpected-answer' } });
    expect(apdus).toBe(at + 1);
  });

  it.each(indexes)('by removal at command %i ends there', async (at) => {
    for (const fault of ['removed', ''] as const) {
      const instead = (_command: string, index: number) => (index === at ? fault : null);
      const { result, apdus } = await engage({ files, instead });
      expect(result).toMatchObject({ ok: false, failure: { kind: 'removed-too-early' } });
      expect(apdus).toBe(at + 1);
    }
  });
});
