import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { CURVES, type Curve, type DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import type { CurveRoad, PrivateKey } from './curve-road.ts';
import { NODE_DIGEST } from './digests.ts';
import { encodePkcs8, encodeSpki } from './key-der.ts';

/** `r || s` for ECDSA; EdDSA does not look at it. */
const dsaEncoding = 'ieee-p1363';

/** The road through node:crypto: OpenSSL in Node, BoringSSL in Electron. */
export function nativeRoad(curve: Curve): CurveRoad {
  return {
    generate: () => privateKey(curve, generate(curve)),
    fromSecret: (secret) => privateKey(curve, importSecret(curve, secret)),
    verify: (point, hash, data, signature) =>
      verify(nameOf(hash), data, { key: importPoint(curve, point), dsaEncoding }, signature),
  };
}

function privateKey(curve: Curve, key: KeyObject): PrivateKey {
  return {
    publicPoint: publicPointOf(curve, key),
    agree: (point) => {
      const publicKey = importPoint(curve, point);
      const secret = diffieHellman({ privateKey: key, publicKey });
      const copy = new Uint8Array(secret);
      secret.fill(0);
      return copy;
    },
    sign: (hash, data) => new Uint8Array(sign(nameOf(hash), data, { key, dsaEncoding })),
    // The library clears its own copy when the object is collected; nothing of it lies here.
    forget: () => {},
  };
}

/**
 * A new key, taken from its encoded form: an object that the generator itself hands out shares a lock with
 * it, and Node 20 locks up for ever where the generator is collected while that object is being asked.
 */
function generate(curve: Curve): KeyObject {
  const der = generated(curve).privateKey;
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

const ENCODED = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
} as const;

function generated(curve: Curve): { readonly privateKey: Buffer } {
  // The types do not know the encoded form of X448.
  const generateEncoded = generateKeyPairSync as (
    type: string,
    options: object,
  ) => { readonly privateKey: Buffer };
  return CURVES[curve].kind === 'weierstrass'
    ? generateEncoded('ec', { namedCurve: curve, ...ENCODED })
    : generateEncoded(curve.toLowerCase(), ENCODED);
}

function importSecret(curve: Curve, secret: Uint8Array): KeyObject {
  const der = encodePkcs8(curve, secret);
  try {
    const key = Buffer.from(der.buffer, der.byteOffset, der.length);
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** Both libraries refuse a point that is not on the curve. */
function importPoint(curve: Curve, point: Uint8Array): KeyObject {
  const der = Buffer.from(encodeSpki(curve, point));
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** The point is the end of the SPKI, uncompressed for keys made here. */
function publicPointOf(curve: Curve, key: KeyObject): Uint8Array {
  const { kind, bytes } = CURVES[curve];
  const length = kind === 'weierstrass' ? 1 + 2 * bytes : bytes;
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(-length));
}

function nameOf(hash: DigestAlgorithm | null): string | null {
  return hash === null ? null : NODE_DIGEST[hash];
}
