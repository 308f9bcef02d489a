import {
  CURVES,
  type Curve,
  type CurvePoint,
  type DigestAlgorithm,
} from '../../pipeline/crypto/curves.ts';
import { readPkcs8 } from './key-der.ts';
import { hasNative, type NativeChoice, roadOf } from './road-choice.ts';
import { isUsableSecret, usablePoint } from './usable-keys.ts';

/**
 * Whether `signature` (`r || s`, or the bytes of RFC 8032) is this key's over `data`. A high `s` is as
 * good as a low one. False for whatever does not fit together.
 */
export function verifySignature(
  key: CurvePoint,
  hash: DigestAlgorithm | null,
  data: Uint8Array,
  signature: Uint8Array,
  native: NativeChoice = hasNative,
): boolean {
  const { curve } = key;
  if (!signsWith(curve, hash) || signature.length !== 2 * CURVES[curve].bytes) return false;
  const point = usablePoint(key);
  if (point === null) return false;
  try {
    return roadOf(curve, native).verify(point, hash, data, signature);
  } catch {
    return false;
  }
}

/** Signs with a key in PKCS #8; null for one that is not usable, or not with this hash. */
export function sign(
  privateKey: Uint8Array,
  hash: DigestAlgorithm | null,
  data: Uint8Array,
  native: NativeChoice = hasNative,
): Uint8Array | null {
  const read = readPkcs8(privateKey);
  if (read === null || !signsWith(read.curve, hash)) return null;
  if (!isUsableSecret(read.curve, read.secret)) return null;
  const key = roadOf(read.curve, native).fromSecret(read.secret);
  try {
    return key.sign(hash, data);
  } finally {
    key.forget();
  }
}

/** ECDSA needs a hash; EdDSA brings its own. Left open, node:crypto would take one of its choice. */
function signsWith(curve: Curve, hash: DigestAlgorithm | null): boolean {
  const { kind } = CURVES[curve];
  return kind !== 'agreement' && (kind === 'signature') === (hash === null);
}
