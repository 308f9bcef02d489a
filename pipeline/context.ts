/** An RSA public key as it stands on the card: big-endian modulus and exponent. */
export interface RsaPublicKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
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
  random(length: number): Uint8Array;
  sha256(data: Uint8Array): Uint8Array;
  /**
   * The raw RSA public operation on one block, as long as the modulus; null when the block is not
   * under the modulus or the key is not usable. No padding is looked at.
   */
  rsaPublic(key: RsaPublicKey, block: Uint8Array): Uint8Array | null;
}
