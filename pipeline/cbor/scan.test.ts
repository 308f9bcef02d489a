import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant } from '../bytes/hex.ts';
import { CBOR_BYTE_LIMIT, type CborFault, DEPTH_LIMIT, ITEM_LIMIT, scanCbor } from './scan.ts';

const faultOf = (hex: string) => {
  const scan = scanCbor(hexConstant(hex));
  return typeof scan === 'string' ? scan : null;
};

describe('the strict look at CBOR', () => {
  it.each<[string, string, CborFault | null]>([
    ['an unsigned integer', '1903e8', null],
    ['an integer in a longer head than it needs', '1b0000000000000005', null],
    ['the largest safe integer', '1b001ffffffffffffe', null],
    ['a larger one', '1b0020000000000000', 'integer-too-large'],
    ['a negative one that is too large', '3bffffffffffffffff', 'integer-too-large'],
    ['bytes', '43010203', null],
    ['bytes that end early', '430102', 'truncated'],
    ['bytes of 4 GiB', '5affffffff00', 'truncated'],
    ['text', '63e38182', null],
    ['text that is not UTF-8', '62c328', 'invalid-utf-8'],
    ['a text in surrogates', '63eda080', 'invalid-utf-8'],
    ['a text that begins with a byte order mark', '64efbbbf61', 'byte-order-mark'],
    ['a list', '83010203', null],
    ['a list of 2^32 items', '9affffffff01', 'truncated'],
    ['a list of 2^53 items', '9b001fffffffffffff01', 'integer-too-large'],
    ['a list without end', '9f01ff', 'indefinite-length'],
    ['a map without end', 'bf0102ff', 'indefinite-length'],
    ['text in pieces', '7f6161ff', 'indefinite-length'],
    ['a break alone', 'ff', 'indefinite-length'],
    ['a map', 'a2016161026162', null],
    ['a text key twice', 'a2616101616102', 'duplicate-key'],
    ['an integer key twice', 'a201010102', 'duplicate-key'],
    ['an integer key twice, once in a longer head', 'a20101180102', 'duplicate-key'],
    ['a negative key twice, once in a longer head', 'a22001380002', 'duplicate-key'],
    ['the key 1 and the key "1"', 'a201016131 02'.replaceAll(' ', ''), null],
    ['a key of bytes', 'a1410101', 'key-type'],
    ['a key that is a list', 'a1800101', 'key-type'],
    ['a key that is a float', 'a1f93c0001', 'key-type'],
    ['a date in text', 'c06161', null],
    ['a date in text that is a number', 'c001', 'tag-content'],
    ['a time in seconds', 'c11a00000001', null],
    ['encoded CBOR', 'd8184101', null],
    ['encoded CBOR that is text', 'd8186161', 'tag-content'],
    ['a full date', 'd903ec6161', null],
    ['COSE_Sign1', 'd280', null],
    ['a reserved length', '1c', 'reserved-length'],
    ['false, true, null, undefined', '84f4f5f6f7', null],
    ['floats of three sizes', '83f93c00fa3f800000fb3ff0000000000000', null],
    ['another simple value', 'f0', 'simple-value'],
    ['a simple value in two bytes', 'f8ff', 'simple-value'],
    ['two items', '0101', 'trailing-bytes'],
    ['nothing', '', 'truncated'],
  ])('says of %s (%s): %s', (_, hex, fault) => {
    expect(faultOf(hex)).toBe(fault);
  });

  it('lets six tags through and no other, least of all those that a decoder acts on', () => {
    const allowed: number[] = [];
    for (let tag = 0; tag < 0x10000; tag++) {
      const head = `da${tag.toString(16).padStart(8, '0')}`;
      const contents = ['6130', '01', '40', '80'];
      if (contents.some((content) => faultOf(head + content) === null)) allowed.push(tag);
    }
    expect(allowed).toEqual([0, 1, 17, 18, 24, 1004]);
  });

  it('stops at its limits and not before', () => {
    const nested = (depth: number) => `${'81'.repeat(depth)}01`;
    const items = (count: number) =>
      `99${count.toString(16).padStart(4, '0')}${'01'.repeat(count)}`;
    expect([
      faultOf(nested(DEPTH_LIMIT)),
      faultOf(nested(DEPTH_LIMIT + 1)),
      faultOf(nested(100_000)),
      faultOf(items(ITEM_LIMIT - 1)),
      faultOf(items(ITEM_LIMIT)),
      scanCbor(new Uint8Array(CBOR_BYTE_LIMIT + 1)),
    ]).toEqual([null, 'too-deep', 'too-deep', null, 'too-many-items', 'too-long']);
  });

  it('tells where each tagged item stands, in the order of their heads', () => {
    const scan = scanCbor(hexConstant('83 d8184101 a101c06161 d8184102'));
    expect(scan).toEqual({
      tags: [
        { start: 1, end: 5 },
        { start: 7, end: 10 },
        { start: 10, end: 14 },
      ],
    });
  });

  it('ends with a value for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const scan = scanCbor(bytes);
        return typeof scan === 'string' || Array.isArray(scan.tags);
      }),
      { numRuns: 5000 },
    );
  });
});
