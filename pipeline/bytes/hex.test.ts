import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, hexConstant, toHex } from './hex.ts';

describe('toHex', () => {
  it('writes what the platform writes, in upper case', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex').toUpperCase());
      }),
    );
  });
});

describe('fromHex', () => {
  it('takes back what toHex wrote, in either case', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toHex(bytes);
        expect([fromHex(text), fromHex(text.toLowerCase())]).toStrictEqual([bytes, bytes]);
      }),
    );
  });

  it('leaves spaces out', () => {
    expect(fromHex(' 00 a4 04 0C')).toStrictEqual(Uint8Array.of(0x00, 0xa4, 0x04, 0x0c));
  });

  it('takes nothing else: no odd digit, prefix, sign, other digits or line end', () => {
    const slips = ['0', '000', '0x00', '+1', '-1', '0g', '1.', '１２', '00\n', '00\t00', '0 0 0'];
    expect(slips.filter((slip) => fromHex(slip) !== null)).toEqual([]);
  });
});

describe('hexConstant', () => {
  it('stops the program on a slip in the source', () => {
    expect(hexConstant('DF21')).toStrictEqual(Uint8Array.of(0xdf, 0x21));
    expect(() => hexConstant('DF2')).toThrow('not hex: DF2');
  });
});
