import { describe, expect, it } from 'vitest';
import { curves } from '../crypto/curves.ts';
import { algorithmOf, hashOf } from './signature-algorithms.ts';

/** ES256, ES384, ES512, EdDSA; then what is near to them: PS256, RS256, ES256K, HMAC, and none. */
const NUMBERS = [-7, -35, -36, -8, -37, -257, -47, 5, 0];

describe('a signature algorithm', () => {
  it('goes with its own curves alone', () => {
    const allowed = NUMBERS.flatMap((algorithm) =>
      curves.flatMap((curve) => {
        const hash = hashOf(algorithm, curve);
        return hash === undefined ? [] : [`${algorithm} ${curve} ${hash}`];
      }),
    );
    expect(allowed).toEqual([
      '-7 P-256 SHA-256',
      '-7 brainpoolP256r1 SHA-256',
      '-35 P-384 SHA-384',
      '-35 brainpoolP320r1 SHA-384',
      '-35 brainpoolP384r1 SHA-384',
      '-36 P-521 SHA-512',
      '-36 brainpoolP512r1 SHA-512',
      '-8 Ed25519 null',
      '-8 Ed448 null',
    ]);
  });

  it('is one for each curve that signs, and none for the others', () => {
    const own = curves.map((curve) => [curve, algorithmOf(curve)] as const);
    for (const [curve, algorithm] of own) {
      if (algorithm !== undefined) expect(hashOf(algorithm, curve)).toBeDefined();
    }
    expect(own.filter(([, algorithm]) => algorithm === undefined)).toEqual([
      ['X25519', undefined],
      ['X448', undefined],
    ]);
  });
});
