import type { EdDSA } from '@noble/curves/abstract/edwards.js';
import type { MontgomeryECDH } from '@noble/curves/abstract/montgomery.js';
import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';
import type { Curve, DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import type { CurveRoad, PrivateKey } from './curve-road.ts';
import { digest } from './digests.ts';
import { NOBLE_CURVES } from './noble-curves.ts';

/** COSE knows no rule about the half of the order that `s` lies in (RFC 9053, 2.1). */
const ECDSA_OPTIONS = { prehash: false, lowS: false } as const;

/** Point encodings by RFC 8032 and no looser: the package's own choice takes y above the prime. */
const EDDSA_OPTIONS = { zip215: false } as const;

/**
 * The road for what the native library lacks. Big integers leave copies in memory and their time
 * depends on their value: it is taken only where there is no other.
 */
export function nobleRoad(curve: Curve): CurveRoad {
  const entry = NOBLE_CURVES[curve];
  switch (entry.kind) {
    case 'weierstrass':
      return weierstrassRoad(entry.library);
    case 'agreement':
      return agreementRoad(entry.library);
    case 'signature':
      return signatureRoad(entry.library);
  }
}

function weierstrassRoad(library: ECDSA): CurveRoad {
  const fromSecret = (secret: Uint8Array): PrivateKey =>
    holding(secret, (held) => ({
      publicPoint: library.getPublicKey(held, false),
      agree: (point) => {
        const compressed = library.getSharedSecret(held, point, true);
        const secret = compressed.slice(1);
        compressed.fill(0);
        return secret;
      },
      sign: (hash, data) => library.sign(hashed(hash, data), held, ECDSA_OPTIONS),
    }));
  return {
    generate: () => fromSecret(library.utils.randomSecretKey()),
    fromSecret,
    verify: (point, hash, data, signature) =>
      library.verify(signature, hashed(hash, data), point, ECDSA_OPTIONS),
  };
}

function agreementRoad(library: MontgomeryECDH): CurveRoad {
  const fromSecret = (secret: Uint8Array): PrivateKey =>
    holding(secret, (held) => ({
      publicPoint: library.getPublicKey(held),
      agree: (point) => library.getSharedSecret(held, point),
      sign: () => refuse('sign'),
    }));
  return {
    generate: () => fromSecret(library.utils.randomSecretKey()),
    fromSecret,
    verify: () => refuse('sign'),
  };
}

function signatureRoad(library: EdDSA): CurveRoad {
  const fromSecret = (secret: Uint8Array): PrivateKey =>
    holding(secret, (held) => ({
      publicPoint: library.getPublicKey(held),
      agree: () => refuse('agree'),
      sign: (_, data) => library.sign(data, held),
    }));
  return {
    generate: () => fromSecret(library.utils.randomSecretKey()),
    fromSecret,
    verify: (point, _, data, signature) => library.verify(signature, data, point, EDDSA_OPTIONS),
  };
}

/** A key over its own copy of the secret, which `forget` wipes. */
function holding(
  secret: Uint8Array,
  build: (held: Uint8Array) => Omit<PrivateKey, 'forget'>,
): PrivateKey {
  const held = new Uint8Array(secret);
  return { ...build(held), forget: () => void held.fill(0) };
}

function hashed(hash: DigestAlgorithm | null, data: Uint8Array): Uint8Array {
  return hash === null ? refuse('sign without a hash') : digest(hash, data);
}

function refuse(what: string): never {
  throw new Error(`this curve does not ${what}`);
}
