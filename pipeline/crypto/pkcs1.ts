import { concat } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import { hexConstant } from '../bytes/hex.ts';
import type { PipelineContext, RsaPublicKey } from '../context.ts';

/** DigestInfo header of SHA-256 with its 32-byte value to follow (RFC 8017, 9.2 note 1). */
const SHA256_DIGEST_INFO = hexConstant('3031300D060960864801650304020105000420');

/**
 * The same header for the 96 bytes that the card-face signature carries: three SHA-256 values in one
 * DigestInfo, which ready-made verification refuses (facts/mynumber-card.md 4.1).
 */
const THREE_SHA256_DIGEST_INFO = hexConstant('3071300D060960864801650304020105000460');

export function sha256DigestInfo(digest: Uint8Array): Uint8Array {
  return concat(SHA256_DIGEST_INFO, digest);
}

export function threeDigestInfo(digests: Uint8Array): Uint8Array {
  return concat(THREE_SHA256_DIGEST_INFO, digests);
}

const SHORTEST_FILLER = 8;

/**
 * EMSA-PKCS1-v1_5 (RFC 8017, 9.2): `00 01 FF..FF 00` and the DigestInfo, `length` bytes in all; null
 * where that leaves no room for eight bytes of filler.
 */
export function paddedBlock(digestInfo: Uint8Array, length: number): Uint8Array | null {
  if (length < digestInfo.length + 3 + SHORTEST_FILLER) return null;
  const filler = new Uint8Array(length - digestInfo.length - 3).fill(0xff);
  return concat(Uint8Array.of(0x00, 0x01), filler, Uint8Array.of(0x00), digestInfo);
}

/**
 * Whether an RSA signature recovers exactly the expected block. The whole block is compared with the
 * one that must be there; padding is never parsed, so bytes hidden behind it have no place.
 */
export function signsDigestInfo(
  context: PipelineContext,
  key: RsaPublicKey,
  signature: Uint8Array,
  digestInfo: Uint8Array,
): boolean {
  const block = recoverBlock(context, key, signature);
  if (block === null) return false;
  const expected = paddedBlock(digestInfo, block.length);
  return expected !== null && equalBytes(block, expected);
}

/** Whether an RSA signature is PKCS#1 v1.5 with SHA-256 over `data`. */
export function signsData(
  context: PipelineContext,
  key: RsaPublicKey,
  signature: Uint8Array,
  data: Uint8Array,
): boolean {
  return signsDigestInfo(context, key, signature, sha256DigestInfo(context.sha256(data)));
}

/** 65,537, the exponent of every key of the card (facts 3.3): with 1, anything would verify. */
const F4 = Uint8Array.of(0x01, 0x00, 0x01);

/** The block inside a signature; null when it is not one under this key. */
export function recoverBlock(
  context: PipelineContext,
  key: RsaPublicKey,
  signature: Uint8Array,
): Uint8Array | null {
  if (signature.length !== key.modulus.length || !equalBytes(key.exponent, F4)) return null;
  const block = context.rsaPublic(key, signature);
  return block !== null && block.length === key.modulus.length ? block : null;
}

/** Length of one SHA-256 value: the last one inside the three-digest block may be left open. */
const DIGEST_LENGTH = 32;

/**
 * Whether a signature recovers exactly the block with these three digests. A null third digest stands
 * for a part that was not read: its 32 bytes stay open, all others must match (design 6).
 */
export function signsThreeDigests(
  context: PipelineContext,
  key: RsaPublicKey,
  signature: Uint8Array,
  digests: readonly [Uint8Array, Uint8Array, Uint8Array | null],
): boolean {
  const block = recoverBlock(context, key, signature);
  if (block === null) return false;
  const [first, second, third] = digests;
  const last = third ?? block.subarray(block.length - DIGEST_LENGTH);
  const expected = paddedBlock(threeDigestInfo(concat(first, second, last)), block.length);
  return expected !== null && equalBytes(block, expected);
}
