import { describe, expect, it } from 'vitest';
import { bytes, hex, text } from './both-roads.fixture.ts';
import { digest, hkdfSha256, hmacSha256 } from './digests.ts';

const none = new Uint8Array(0);

describe('digests', () => {
  it('are those of FIPS 180-4', () => {
    const abc = text('abc');
    const algorithms = ['SHA-256', 'SHA-384', 'SHA-512'] as const;
    expect(algorithms.map((algorithm) => hex(digest(algorithm, abc)))).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    ]);
  });

  it('with a key are those of RFC 4231, for a key longer than a block too', () => {
    const long = text('Test Using Larger Than Block-Size Key - Hash Key First');
    expect([
      hex(hmacSha256(new Uint8Array(20).fill(0x0b), text('Hi There'))),
      hex(hmacSha256(new Uint8Array(131).fill(0xaa), long)),
    ]).toEqual([
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ]);
  });
});

describe('keys from a secret', () => {
  const secret = new Uint8Array(22).fill(0x0b);

  it('are those of RFC 5869, without salt and information too', () => {
    const salt = bytes('000102030405060708090a0b0c');
    expect([
      hex(hkdfSha256(secret, salt, bytes('f0f1f2f3f4f5f6f7f8f9'), 42)),
      hex(hkdfSha256(secret, none, none, 42)),
    ]).toEqual([
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    ]);
  });

  it('are plain byte arrays', () => {
    const given = [
      digest('SHA-256', none),
      hmacSha256(none, none),
      hkdfSha256(secret, none, none, 1),
    ];
    expect(given.map((one) => one.constructor.name)).toEqual(Array(3).fill('Uint8Array'));
  });
});
