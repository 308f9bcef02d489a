import type { Curve, DigestAlgorithm } from '../crypto/curves.ts';

interface SignatureAlgorithm {
  /** Null for EdDSA. */
  readonly hash: DigestAlgorithm | null;
  readonly curves: readonly Curve[];
}

/**
 * Signature algorithms and the curves that each is bound to (ISO/IEC 18013-5, 9.1.2.4 and 9.1.3.6): a key of
 * another curve is not this algorithm's.
 */
const ALGORITHMS: ReadonlyMap<number, SignatureAlgorithm> = new Map([
  [-7, { hash: 'SHA-256', curves: ['P-256', 'brainpoolP256r1'] }],
  [-35, { hash: 'SHA-384', curves: ['P-384', 'brainpoolP320r1', 'brainpoolP384r1'] }],
  [-36, { hash: 'SHA-512', curves: ['P-521', 'brainpoolP512r1'] }],
  [-8, { hash: null, curves: ['Ed25519', 'Ed448'] }],
]);

/** The digest to sign with; undefined where the algorithm is not allowed for keys of this curve. */
export function hashOf(algorithm: number, curve: Curve): DigestAlgorithm | null | undefined {
  const found = ALGORITHMS.get(algorithm);
  return found?.curves.includes(curve) === true ? found.hash : undefined;
}

/** The one algorithm that a key of this curve signs with; undefined for a curve that only agrees. */
export function algorithmOf(curve: Curve): number | undefined {
  for (const [algorithm, { curves }] of ALGORITHMS) if (curves.includes(curve)) return algorithm;
  return undefined;
}
