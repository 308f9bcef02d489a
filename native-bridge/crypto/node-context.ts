import {
  constants,
  createHash,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import type { PipelineContext, RsaPublicKey } from '../../pipeline/context.ts';

/** The pipeline's capabilities on Node and Electron. `now` is a parameter for tests of dates. */
export function nodeContext(now: () => Date = () => new Date()): PipelineContext {
  return {
    now,
    ticks: () => performance.now(),
    random: (length) => new Uint8Array(randomBytes(length)),
    sha256: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
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
