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

function generate(curve: Curve): KeyObject {
  switch (curve) {
    case 'X25519':
      return generateKeyPairSync('x25519').privateKey;
    case 'X448':
      return generateKeyPairSync('x448').privateKey;
    case 'Ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    case 'Ed448':
      return generateKeyPairSync('ed448').privateKey;
    default:
      return generateKeyPairSync('ec', { namedCurve: curve }).privateKey;
  }
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
