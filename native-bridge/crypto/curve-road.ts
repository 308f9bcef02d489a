import type { DigestAlgorithm } from '../../pipeline/crypto/curves.ts';

/**
 * One curve in one library. A road throws on what it cannot use (a point off the curve, an operation
 * that the curve does not have): the callers make null or false of that, in one place each. Points
 * come in uncompressed and of the right length, and go out so.
 */
export interface CurveRoad {
  generate(): PrivateKey;
  /** The scalar or seed, as long as a coordinate; its range has been looked at. */
  fromSecret(secret: Uint8Array): PrivateKey;
  /** `hash` is null exactly for EdDSA; `signature` has the right length. */
  verify(
    point: Uint8Array,
    hash: DigestAlgorithm | null,
    data: Uint8Array,
    signature: Uint8Array,
  ): boolean;
}

export interface PrivateKey {
  readonly publicPoint: Uint8Array;
  agree(point: Uint8Array): Uint8Array;
  sign(hash: DigestAlgorithm | null, data: Uint8Array): Uint8Array;
  /** Wipes what the process itself holds of the key; no use afterwards. */
  forget(): void;
}
