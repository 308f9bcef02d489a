/**
 * The curves of cipher suite 1 (ISO/IEC 18013-5, table of curves; IANA COSE registry): the number in a
 * COSE_Key, the bytes of a coordinate, and what the curve can do.
 */
export const CURVES = {
  'P-256': { cose: 1, bytes: 32, kind: 'weierstrass' },
  'P-384': { cose: 2, bytes: 48, kind: 'weierstrass' },
  'P-521': { cose: 3, bytes: 66, kind: 'weierstrass' },
  X25519: { cose: 4, bytes: 32, kind: 'agreement' },
  X448: { cose: 5, bytes: 56, kind: 'agreement' },
  Ed25519: { cose: 6, bytes: 32, kind: 'signature' },
  Ed448: { cose: 7, bytes: 57, kind: 'signature' },
  brainpoolP256r1: { cose: 256, bytes: 32, kind: 'weierstrass' },
  brainpoolP320r1: { cose: 257, bytes: 40, kind: 'weierstrass' },
  brainpoolP384r1: { cose: 258, bytes: 48, kind: 'weierstrass' },
  brainpoolP512r1: { cose: 259, bytes: 64, kind: 'weierstrass' },
} as const satisfies Record<string, CurveTraits>;

/** `weierstrass` curves both agree and sign; the others do one of the two. */
interface CurveTraits {
  readonly cose: number;
  readonly bytes: number;
  readonly kind: 'weierstrass' | 'agreement' | 'signature';
}

export type Curve = keyof typeof CURVES;

export const curves: readonly Curve[] = Object.keys(CURVES) as Curve[];

/**
 * A public key: on a Weierstrass curve its point by SEC 1 (`04 x y`, or compressed `02 x` / `03 x`), on
 * the others the raw bytes of RFC 7748 or RFC 8032.
 */
export interface CurvePoint {
  readonly curve: Curve;
  readonly point: Uint8Array;
}

export type DigestAlgorithm = 'SHA-256' | 'SHA-384' | 'SHA-512';
