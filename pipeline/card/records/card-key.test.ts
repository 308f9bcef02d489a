import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { publicKeyValue } from '../../../fixtures/virtual/cards/rsa.ts';
import { personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { failure } from '../../outcome/failure.ts';
import { isRsa2048Modulus, isSignature, parseCardKey } from './card-key.ts';

const F4 = Buffer.of(0x01, 0x00, 0x01);
const MODULUS = Buffer.from(publicKeyValue(createPublicKey(personOf('hanako').keys.text))).subarray(
  9,
);

function value(exponent: Uint8Array, modulus: Uint8Array): Buffer {
  return Buffer.concat([tlv(0x90, exponent), tlv(0x91, modulus)]);
}

describe('a key inside a record', () => {
  it('is read from the 265 bytes that the facts describe', () => {
    const bytes = value(F4, MODULUS);
    expect([bytes.length, bytes.subarray(0, 9).toString('hex')]).toEqual([
      265,
      '900301000191820100',
    ]);
    expect(parseCardKey(bytes, 'text/0007')).toEqual({
      ok: true,
      value: { exponent: F4, modulus: MODULUS },
    });
  });

  it('is refused with any other exponent: it could prove nothing or cost any amount of work', () => {
    const exponents = ['01', '03', '10001', '0000010001', '010000', '020001', 'FFFFFFFF'].map(
      (digits) => Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'),
    );
    const verdicts = exponents.map((exponent) => parseCardKey(value(exponent, MODULUS), 'x').ok);
    // 10001 with an even number of digits is F4 itself.
    expect(verdicts).toEqual([false, false, true, false, false, false, false]);
  });

  it('is refused with a modulus that is no RSA-2048 one', () => {
    const even = Buffer.from(MODULUS);
    even[255] = 0xfe;
    const low = Buffer.from(MODULUS);
    low[0] = 0x7f;
    const rsa3072 = Buffer.alloc(384, 0xff);
    const led = Buffer.concat([Buffer.of(0), MODULUS]);
    const refused = [even, low, MODULUS.subarray(1), led, rsa3072, new Uint8Array(0)];
    expect(refused.map((modulus) => parseCardKey(value(F4, modulus), 'text/0007'))).toEqual(
      Array(6).fill({
        ok: false,
        failure: failure('malformed-data', { at: 'text/0007: key' }),
      }),
    );
  });

  it('is refused in another order, with parts missing, and with anything behind it', () => {
    const [exponent, modulus] = [tlv(0x90, F4), tlv(0x91, MODULUS)];
    const parse = (...parts: readonly Uint8Array[]) => {
      const parsed = parseCardKey(Buffer.concat(parts), 'surface/0002');
      return parsed.ok ? null : parsed.failure.at;
    };
    expect([
      parse(modulus, exponent),
      parse(exponent),
      parse(),
      parse(exponent, exponent),
      parse(exponent, modulus, tlv(0x92, F4)),
      parse(exponent, modulus.subarray(0, 200)),
      parse(tlv(0x92, F4), modulus),
    ]).toEqual(
      ['key', 'key', 'key', 'key', 'key too-many', 'key truncated', 'key'].map(
        (rule) => `surface/0002: ${rule}`,
      ),
    );
  });
});

describe('sizes of RSA-2048', () => {
  it('are 256 bytes for a modulus, its highest and lowest bit set, and for a signature', () => {
    const modulus = (first: number, last: number, length = 256) => {
      const bytes = new Uint8Array(length);
      bytes[0] = first;
      bytes[length - 1] = last;
      return isRsa2048Modulus(bytes);
    };
    expect([
      [
        modulus(0x80, 1),
        modulus(0x7f, 1),
        modulus(0x80, 2),
        modulus(0x80, 1, 255),
        modulus(0x80, 1, 257),
      ],
      [0, 255, 256, 257].map((length) => isSignature(new Uint8Array(length))),
    ]).toEqual([
      [true, false, false, false, false],
      [false, false, true, false],
    ]);
  });
});
