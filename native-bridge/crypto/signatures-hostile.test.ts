import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVES, type CurvePoint, type DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import {
  bytes,
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

/** The verdicts of both roads. */
const verdicts = (key: CurvePoint, hash: DigestAlgorithm | null, signature: Uint8Array) =>
  ROADS.map((road) => road.verifySignature(key, hash, data, signature));

const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((one) => [...one]));

describe.each(signing)('a signature on %s', (curve) => {
  const { pkcs8, publicKey } = fixedKey(curve);
  const hash = hashOf(curve);
  const signature = need(ROADS[0]?.sign(pkcs8, hash, data));

  it('is false, and no exception, when it is cut or longer', () => {
    const wrong = [
      new Uint8Array(0),
      signature.subarray(1),
      signature.subarray(0, -1),
      signature.subarray(0, signature.length / 2),
      joined(signature, Uint8Array.of(0)),
      joined(Uint8Array.of(0), signature),
    ];
    expect(wrong.flatMap((one) => verdicts(publicKey, hash, one))).toEqual(Array(12).fill(false));
  });

  it('is false, and no exception, with any byte changed, in the key or in itself', () => {
    const change = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), change, (inKey, place, bits) => {
        const point = new Uint8Array(publicKey.point);
        const changed = new Uint8Array(signature);
        const target = inKey ? point : changed;
        const at = place % target.length;
        target[at] = (target[at] ?? 0) ^ bits;
        expect(verdicts({ curve, point }, hash, changed)).toEqual([false, false]);
      }),
      { numRuns: 40 },
    );
  });

  it('is false with the hash left out, or put where there is none', () => {
    expect(verdicts(publicKey, hash === null ? 'SHA-256' : null, signature)).toEqual([
      false,
      false,
    ]);
  });

  it('is false under the same bytes called another curve, one that only agrees too', () => {
    const others = ['X25519', 'X448', 'P-256', 'Ed448', 'brainpoolP256r1'] as const;
    const answers = others
      .filter((other) => other !== curve)
      .flatMap((other) => [
        ...verdicts({ ...publicKey, curve: other }, null, signature),
        ...verdicts({ ...publicKey, curve: other }, 'SHA-256', signature),
      ]);
    expect(answers).toEqual(answers.map(() => false));
  });
});

describe.each(weierstrass)('an ECDSA signature on %s', (curve) => {
  const { publicKey } = fixedKey(curve);
  const { bytes: size } = CURVES[curve];

  it('is false with r or s of zero, of the order, or over it', () => {
    const { kind, library } = NOBLE_CURVES[curve];
    const order = kind === 'weierstrass' ? library.Point.Fn.ORDER : 0n;
    const numbers = [0n, 1n, order, order + 1n, (1n << BigInt(8 * size)) - 1n].map((number) =>
      bytes(number.toString(16).padStart(2 * size, '0')),
    );
    const answers = numbers.flatMap((r) =>
      numbers.flatMap((s) => verdicts(publicKey, 'SHA-256', joined(r, s))),
    );
    expect(answers).toEqual(Array(50).fill(false));
  });
});

describe('an EdDSA key of small order', () => {
  it('signs nothing: not even what its own equation would let pass', () => {
    // A the neutral point, R the neutral point, S zero: the equation of RFC 8032 holds for every text.
    const neutral = (length: number) => new Uint8Array(length).fill(1, 0, 1);
    const forged = (length: number) => joined(neutral(length), new Uint8Array(length));
    const answers = [
      verdicts({ curve: 'Ed25519', point: neutral(32) }, null, forged(32)),
      verdicts({ curve: 'Ed448', point: neutral(57) }, null, forged(57)),
    ];
    expect(answers).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
