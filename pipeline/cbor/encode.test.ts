import { Encoder } from 'cbor-x/encode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { encodeCbor, encodedCbor, RawCbor } from './encode.ts';

describe('encoded CBOR', () => {
  it.each<[string, Parameters<typeof encodeCbor>[0]]>([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['190100', 256],
    ['1A00010000', 65_536],
    ['1B0000000100000000', 2 ** 32],
    ['20', -1],
    ['390100', -257],
    ['F4', false],
    ['F5', true],
    ['F6', null],
    ['63E38182', 'あ'],
    ['43010203', Uint8Array.of(1, 2, 3)],
    ['820102', [1, 2]],
    ['A2616101616202', { a: 1, b: 2 }],
    [
      'A201022003',
      new Map([
        [1, 2],
        [-1, 3],
      ]),
    ],
    ['82FF01', [new RawCbor(Uint8Array.of(0xff)), 1]],
  ])('writes %s with the shortest heads', (hex, value) => {
    expect(toHex(encodeCbor(value))).toBe(hex);
  });

  it('wraps encoded content in tag 24, as the standard does', () => {
    expect(toHex(encodedCbor(hexConstant('a0')).bytes)).toBe('D81841A0');
  });

  it('writes what a library writes', () => {
    const library = new Encoder({
      mapsAsObjects: false,
      useRecords: false,
      variableMapSize: true,
      tagUint8Array: false,
    });
    const value = fc.array(
      fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.nat(), { maxLength: 30 })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(value, (list) => {
        expect(toHex(encodeCbor(list))).toBe(toHex(library.encode(list)));
      }),
    );
  });
});
