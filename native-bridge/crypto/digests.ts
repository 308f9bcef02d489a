import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { DigestAlgorithm } from '../../pipeline/crypto/curves.ts';

/** The names that OpenSSL and BoringSSL share. */
export const NODE_DIGEST = {
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
} as const satisfies Record<DigestAlgorithm, string>;

export function digest(algorithm: DigestAlgorithm, data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(NODE_DIGEST[algorithm]).update(data).digest());
}

export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(data).digest());
}

/** RFC 5869 with SHA-256. The library bounds `info` (1024 bytes) and `length` (8160): ours are short. */
export function hkdfSha256(
  secret: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, length));
}
