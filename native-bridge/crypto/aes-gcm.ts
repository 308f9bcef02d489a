import { createCipheriv, createDecipheriv } from 'node:crypto';
import { concat } from '../../pipeline/bytes/concat.ts';

const ALGORITHM = 'aes-256-gcm';
const TAG_BYTES = 16;
const OPTIONS = { authTagLength: TAG_BYTES };

/** AES-256-GCM without associated data (ISO/IEC 18013-5, 9.1.1.5): the text, then the tag. */
export function seal(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, key, iv, OPTIONS);
  const text = cipher.update(plain);
  return concat(text, cipher.final(), cipher.getAuthTag());
}

/**
 * The text under the tag; null when the tag does not fit or there is none. A key or vector of the
 * wrong length never comes from the other side: it throws, here as in `seal`.
 */
export function open(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv(ALGORITHM, key, iv, OPTIONS);
  const end = sealed.length - TAG_BYTES;
  if (end < 0) return null;
  decipher.setAuthTag(sealed.subarray(end));
  const text = decipher.update(sealed.subarray(0, end));
  try {
    return concat(text, decipher.final());
  } catch {
    return null;
  } finally {
    text.fill(0);
  }
}
