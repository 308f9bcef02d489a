import {
  constants,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PipelineContext, RsaPublicKey } from '../../pipeline/context.ts';
import { open, seal } from './aes-gcm.ts';
import { makeKey } from './agreement.ts';
import { digest, hkdfSha256, hmacSha256 } from './digests.ts';
import { hasNative, type NativeChoice } from './road-choice.ts';
import { sign, verifySignature } from './signatures.ts';

export interface CurveRoads {
  /** Which curves go through node:crypto; by default those that it turns out to have. */
  readonly native?: NativeChoice;
}

/**
 * The pipeline's capabilities on Node and Electron. `now` is a parameter for tests of dates, `native`
 * for tests of the road that Electron takes.
 */
export function nodeContext(
  now: () => Date = () => new Date(),
  { native = hasNative }: CurveRoads = {},
): PipelineContext {
  return {
    now,
    ticks: () => performance.now(),
    pause: (ms) => setTimeout(ms),
    random: (length) => new Uint8Array(randomBytes(length)),
    sha256: (data) => digest('SHA-256', data),
    digest,
    hmacSha256,
    hkdfSha256,
    seal,
    open,
    makeKey: (curve) => makeKey(curve, native),
    verifySignature: (key, hash, data, signature) =>
      verifySignature(key, hash, data, signature, native),
    sign: (privateKey, hash, data) => sign(privateKey, hash, data, native),
    rsaPublic,
  };
}

function rsaPublic(publicKey: RsaPublicKey, block: Uint8Array): Uint8Array | null {
  try {
    const key = importKey(publicKey);
    return new Uint8Array(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block));
  } catch {
    // The library refuses a block that is not under the modulus, and a key that is none.
    return null;
  }
}

function importKey({ modulus, exponent }: RsaPublicKey): KeyObject {
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const jwk = { kty: 'RSA', n: encode(modulus), e: encode(exponent) };
  return createPublicKey({ key: jwk, format: 'jwk' });
}
