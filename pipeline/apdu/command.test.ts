import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApdu } from '../../fixtures/virtual/card-machine/parse-apdu.ts';
import { toHex } from '../bytes/hex.ts';
import { type CommandApdu, encodeCommand, needsExtended } from './command.ts';

const READ = { name: 'READ', cla: 0x00, ins: 0xb0, p1: 0x82, p2: 0x07 } as const;
const bytes = (length: number) => new Uint8Array(length).fill(0xda);
const data = (length: number) => 'DA'.repeat(length);

describe('encodeCommand', () => {
  it.each<[string, Omit<CommandApdu, keyof typeof READ>, string]>([
    ['case 1', {}, ''],
    ['case 1, data of no length', { data: bytes(0) }, ''],
    ['case 2, one byte asked', { le: 1 }, '01'],
    ['case 2, 255 asked', { le: 255 }, 'FF'],
    ['case 2, 256 asked', { le: 256 }, '00'],
    ['case 3', { data: bytes(2) }, `02${data(2)}`],
    ['case 3, longest', { data: bytes(255) }, `FF${data(255)}`],
    ['case 4', { data: bytes(3), le: 256 }, `03${data(3)}00`],
    ['case 2 extended', { le: 257 }, '000101'],
    ['case 2 extended, 65,535 asked', { le: 65_535 }, '00FFFF'],
    ['case 2 extended, 65,536 asked', { le: 65_536 }, '000000'],
    ['case 3 extended', { data: bytes(256) }, `000100${data(256)}`],
    ['case 4 extended by its Le', { data: bytes(2), le: 257 }, `000002${data(2)}0101`],
    ['case 4 extended by its Lc', { data: bytes(256), le: 256 }, `000100${data(256)}0100`],
    ['case 4 extended, 65,536 asked', { data: bytes(2), le: 65_536 }, `000002${data(2)}0000`],
  ])('writes %s of ISO/IEC 7816-3', (_case, body, hex) => {
    expect(toHex(encodeCommand({ ...READ, ...body }))).toBe(`00B08207${hex}`);
  });

  it('is read by a chip as it was meant', () => {
    const byte = fc.nat(255);
    const length = fc.oneof(fc.nat(300), fc.constantFrom(0, 1, 255, 256, 65_535));
    const le = fc.oneof(
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(256, 257, 65_535, 65_536, undefined),
    );
    fc.assert(
      fc.property(byte, byte, byte, byte, length, le, (cla, ins, p1, p2, lc, asked) => {
        const header = { cla, ins, p1, p2 };
        const command = { name: '', ...header, data: bytes(lc), ...(asked && { le: asked }) };
        const { data: received, ...rest } = parseApdu(encodeCommand(command)) ?? {};
        const extended = needsExtended(command);
        expect(rest).toEqual({ ...header, le: asked ?? 0, extended });
        expect(Buffer.from(received ?? []).equals(bytes(lc))).toBe(true);
      }),
    );
  });

  it('copies the data, so that zeroing the command leaves the digits to their owner', () => {
    const digits = Uint8Array.of(0x31, 0x32, 0x33, 0x34);
    encodeCommand({ ...READ, data: digits }).fill(0);
    expect(digits).toEqual(Uint8Array.of(0x31, 0x32, 0x33, 0x34));
  });
});

describe('needsExtended', () => {
  it('begins above 255 bytes of data and above 256 bytes asked for', () => {
    const commands = [
      { ...READ, data: bytes(255), le: 256 },
      { ...READ, data: bytes(256) },
      { ...READ, le: 257 },
      READ,
    ];
    expect(commands.map(needsExtended)).toEqual([false, true, true, false]);
  });
});
