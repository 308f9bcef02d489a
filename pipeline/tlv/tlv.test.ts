import { describe, expect, it } from 'vitest';
import { readTlv, readTlvHeader, readTlvs } from './tlv.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('readTlvHeader', () => {
  it.each([
    ['a one-byte tag', '90 03', { tag: 0x90, headerLength: 2, valueLength: 3 }],
    [
      'the high-tag form of a small number',
      'DF21 08',
      { tag: 0xdf21, headerLength: 3, valueLength: 8 },
    ],
    [
      'the card-verifiable certificate',
      '7F21 82 0233',
      { tag: 0x7f21, headerLength: 5, valueLength: 563 },
    ],
    ['no value', 'DF27 00', { tag: 0xdf27, headerLength: 3, valueLength: 0 }],
    [
      'the longest length in one byte',
      'FF20 7F',
      { tag: 0xff20, headerLength: 3, valueLength: 127 },
    ],
    [
      'the shortest length in two bytes',
      'FF20 81 80',
      { tag: 0xff20, headerLength: 4, valueLength: 128 },
    ],
    [
      'the longest length in two bytes',
      'FF20 81 FF',
      { tag: 0xff20, headerLength: 4, valueLength: 255 },
    ],
    [
      'the longest length in three bytes',
      'FF20 82 FFFF',
      { tag: 0xff20, headerLength: 5, valueLength: 65_535 },
    ],
  ])('reads %s', (_what, hex, header) => {
    expect(readTlvHeader(bytesOf(hex), 0)).toEqual({ ok: true, value: header });
  });

  it('reads where it is told to', () => {
    const header = readTlvHeader(bytesOf('FFFF FFFF DF25 01'), 4);
    expect(header).toEqual({ ok: true, value: { tag: 0xdf25, headerLength: 3, valueLength: 1 } });
  });

  it.each([
    ['nothing', '', 'truncated'],
    ['half a tag', 'DF', 'truncated'],
    ['a tag without a length', 'DF21', 'truncated'],
    ['a one-byte tag without a length', '90', 'truncated'],
    ['a length cut before its only byte', 'DF21 81', 'truncated'],
    ['a length cut in its middle', 'DF21 82 01', 'truncated'],
    ['a tag of three bytes', 'DF81 01 00', 'bad-tag'],
    ['a tag of three bytes that starts with zero bits', 'DF80 01 00', 'bad-tag'],
    ['filler', 'FFFF FFFF', 'bad-tag'],
    ['an indefinite length', 'DF21 80 0000', 'bad-length'],
    ['a length in four bytes', 'DF21 83 000001 00', 'bad-length'],
    ['a length in five bytes', 'DF21 84 00000001 00', 'bad-length'],
    ['the reserved length', 'DF21 FF 00', 'bad-length'],
  ])('refuses %s', (_what, hex, fault) => {
    expect(readTlvHeader(bytesOf(hex), 0)).toEqual({ ok: false, failure: fault });
  });

  it('finds nothing behind the end', () => {
    expect(readTlvHeader(bytesOf('9000'), 9)).toEqual({ ok: false, failure: 'truncated' });
  });
});

describe('readTlv', () => {
  it('gives value, whole object as received and place', () => {
    const file = bytesOf('DF25 01 31 DF24 81 02 3139 FFFF');
    expect(readTlv(file, 4)).toEqual({
      ok: true,
      value: { tag: 0xdf24, value: bytesOf('3139'), raw: bytesOf('DF24 81 02 3139'), start: 4 },
    });
  });

  it('refuses an object that runs one byte over the end', () => {
    expect(readTlv(bytesOf('DF24 03 3139'), 0)).toEqual({ ok: false, failure: 'truncated' });
  });
});

describe('readTlvs', () => {
  const three = bytesOf('90 01 AA 91 00 92 01 BB');

  it('reads all objects between two places', () => {
    const objects = readTlvs(three, 3, 8, 9);
    expect(objects).toEqual({
      ok: true,
      value: [
        { tag: 0x91, value: bytesOf(''), raw: bytesOf('9100'), start: 3 },
        { tag: 0x92, value: bytesOf('BB'), raw: bytesOf('9201BB'), start: 5 },
      ],
    });
  });

  it('refuses an object that leaves its bounds, though the file goes on behind them', () => {
    expect(readTlvs(three, 0, 7, 9)).toEqual({ ok: false, failure: 'truncated' });
  });

  it('refuses bounds that the file does not reach', () => {
    expect(readTlvs(three, 0, 9, 9)).toEqual({ ok: false, failure: 'truncated' });
  });

  it('reads as many objects as the limit allows and not one more', () => {
    expect([readTlvs(three, 0, 8, 3).ok, readTlvs(three, 0, 8, 2)]).toEqual([
      true,
      { ok: false, failure: 'too-many' },
    ]);
  });
});
