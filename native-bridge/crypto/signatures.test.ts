import { describe, expect, it } from 'vitest';
import { CURVES, type DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import {
  bytes,
  CROSSWISE,
  compressed,
  fixedKey,
  hashOf,
  need,
  ROADS,
  signing,
  text,
  weierstrass,
} from './both-roads.fixture.ts';
import { NOBLE_CURVES } from './noble-curves.ts';

const data = text('A person who does not exist.');
const HASHES: readonly DigestAlgorithm[] = ['SHA-256', 'SHA-384', 'SHA-512'];

describe.each(signing)('a signature on %s', (curve) => {
  const { pkcs8, publicKey } = fixedKey(curve);
  const hashes = hashOf(curve) === null ? [null] : HASHES;

  it('made on one road is good on the other, with every hash', () => {
    const verdicts = CROSSWISE.flatMap(([one, other]) =>
      hashes.map((hash) => {
        const signature = need(one.sign(pkcs8, hash, data));
        const good = other.verifySignature(publicKey, hash, data, signature);
        return [signature.length, good, signature.constructor.name];
      }),
    );
    const expected = [2 * CURVES[curve].bytes, true, 'Uint8Array'];
    expect(verdicts).toEqual(verdicts.map(() => expected));
  });

  it('is good for no other text, key or hash', () => {
    const other = fixedKey(curve, 2).publicKey;
    const verdicts = CROSSWISE.flatMap(([one, judge]) => {
      const [hash = null, another = 'SHA-384'] = hashes;
      const signature = need(one.sign(pkcs8, hash, data));
      return [
        judge.verifySignature(publicKey, hash, data.subarray(1), signature),
        judge.verifySignature(other, hash, data, signature),
        judge.verifySignature(publicKey, another, data, signature),
      ];
    });
    expect(verdicts).toEqual(verdicts.map(() => false));
  });
});

describe.each(weierstrass)('an ECDSA signature on %s', (curve) => {
  const { pkcs8, publicKey } = fixedKey(curve);
  const { bytes: size } = CURVES[curve];

  it('is good with the high s and with the low one', () => {
    const { kind, library } = NOBLE_CURVES[curve];
    const order = kind === 'weierstrass' ? library.Point.Fn.ORDER : 0n;
    const verdicts = CROSSWISE.map(([one, other]) => {
      const signature = need(one.sign(pkcs8, 'SHA-256', data));
      const s = BigInt(`0x${Buffer.from(signature.subarray(size)).toString('hex')}`);
      const mirrored = (order - s).toString(16).padStart(2 * size, '0');
      const turned = Uint8Array.of(...signature.subarray(0, size), ...bytes(mirrored));
      return [signature, turned].map((each) =>
        other.verifySignature(publicKey, 'SHA-256', data, each),
      );
    });
    expect(verdicts).toEqual(verdicts.map(() => [true, true]));
  });

  it('is checked under a compressed key too', () => {
    const verdicts = CROSSWISE.map(([one, other]) => {
      const signature = need(one.sign(pkcs8, 'SHA-256', data));
      return other.verifySignature(compressed(publicKey), 'SHA-256', data, signature);
    });
    expect(verdicts).toEqual(verdicts.map(() => true));
  });
});

describe('no signature', () => {
  it('is made by a key that is none, or with a hash that does not belong to it', () => {
    const { pkcs8 } = fixedKey('P-256');
    const zero = fixedKey('P-256').pkcs8.with(-1, 0).fill(0, -32);
    const made = ROADS.flatMap((road) => [
      road.sign(new Uint8Array(0), 'SHA-256', data),
      road.sign(pkcs8.subarray(1), 'SHA-256', data),
      road.sign(zero, 'SHA-256', data),
      road.sign(pkcs8, null, data),
      road.sign(fixedKey('Ed25519').pkcs8, 'SHA-256', data),
      road.sign(fixedKey('X25519').pkcs8, null, data),
      road.sign(fixedKey('X25519').pkcs8, 'SHA-256', data),
    ]);
    expect(made).toEqual(made.map(() => null));
  });
});
