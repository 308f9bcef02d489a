import type { Curve, CurvePoint, DigestAlgorithm } from './crypto/curves.ts';

/** An RSA public key as it stands on the card: big-endian modulus and exponent. */
export interface RsaPublicKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/** A fresh key pair for one session. After `destroy` nothing is agreed any more. */
export interface EphemeralKey {
  /** Uncompressed on a Weierstrass curve. */
  readonly publicKey: CurvePoint;
  /**
   * The shared secret (x coordinate, or the raw output of X25519 and X448); null when the peer's key is
   * not a usable point of the same curve.
   */
  agree(peer: CurvePoint): Uint8Array | null;
  destroy(): void;
}

/**
 * All that the pipeline needs from its host: time, chance and cryptographic primitives. The host
 * supplies it (native-bridge from node:crypto); a test gives another clock or trust store instead
 * of switching a check off.
 */
export interface PipelineContext {
  /** The wall clock. */
  now(): Date;
  /** Milliseconds of a clock that never goes back. */
  ticks(): number;
  /** Comes back after so many milliseconds. */
  pause(ms: number): Promise<void>;
  random(length: number): Uint8Array;
  sha256(data: Uint8Array): Uint8Array;
  digest(algorithm: DigestAlgorithm, data: Uint8Array): Uint8Array;
  hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** HKDF with SHA-256 (RFC 5869): `length` bytes. */
  hkdfSha256(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array;
  /** AES-256-GCM without associated data, the 16-byte tag behind the text. */
  seal(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Uint8Array;
  /** The other way round; null when the tag does not fit. */
  open(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array | null;
  /** A fresh key pair; null for a curve that cannot agree on a secret (Ed25519, Ed448). */
  makeKey(curve: Curve): EphemeralKey | null;
  /**
   * Whether `signature` (raw `r || s`, or the bytes of RFC 8032) is this key's over `data`. `hash` is
   * the digest of ECDSA, null for EdDSA. False for a key that is no point and for a curve that does
   * not sign.
   */
  verifySignature(
    key: CurvePoint,
    hash: DigestAlgorithm | null,
    data: Uint8Array,
    signature: Uint8Array,
  ): boolean;
  /**
   * Signs with a private key of ours (PKCS #8, DER): `r || s`, or the bytes of RFC 8032. Null when the
   * key is not usable.
   */
  sign(privateKey: Uint8Array, hash: DigestAlgorithm | null, data: Uint8Array): Uint8Array | null;
  /**
   * The raw RSA public operation on one block, as long as the modulus; null when the block is not
   * under the modulus or the key is not usable. No padding is looked at.
   */
  rsaPublic(key: RsaPublicKey, block: Uint8Array): Uint8Array | null;
}
