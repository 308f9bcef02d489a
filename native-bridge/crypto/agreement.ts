import type { EphemeralKey } from '../../pipeline/context.ts';
import { CURVES, type Curve, type CurvePoint } from '../../pipeline/crypto/curves.ts';
import type { PrivateKey } from './curve-road.ts';
import { hasNative, type NativeChoice, roadOf } from './road-choice.ts';
import { isUsableSecret, usablePoint } from './usable-keys.ts';

/** A fresh key pair; null for a curve that only signs. */
export function makeKey(curve: Curve, native: NativeChoice = hasNative): EphemeralKey | null {
  if (CURVES[curve].kind === 'signature') return null;
  return ephemeral(curve, roadOf(curve, native).generate());
}

/**
 * The key pair of a given scalar (big-endian; for X25519 and X448 the bytes of RFC 7748), for what has
 * published keys. The bytes stay the caller's. Null for a scalar out of range, and as `makeKey`.
 */
export function ephemeralKeyFrom(
  curve: Curve,
  secret: Uint8Array,
  native: NativeChoice = hasNative,
): EphemeralKey | null {
  if (CURVES[curve].kind === 'signature' || !isUsableSecret(curve, secret)) return null;
  return ephemeral(curve, roadOf(curve, native).fromSecret(secret));
}

function ephemeral(curve: Curve, key: PrivateKey): EphemeralKey {
  let held: PrivateKey | null = key;
  return {
    publicKey: { curve, point: key.publicPoint },
    agree: (peer) => (held === null || peer.curve !== curve ? null : agree(held, peer)),
    destroy: () => {
      held?.forget();
      held = null;
    },
  };
}

function agree(key: PrivateKey, peer: CurvePoint): Uint8Array | null {
  const point = usablePoint(peer);
  if (point === null) return null;
  try {
    const secret = key.agree(point);
    // RFC 7748, 6: a peer of small order makes a secret of zeros, whoever holds the other key. On a
    // Weierstrass curve zero is a coordinate like any other.
    const isShared = CURVES[peer.curve].kind === 'weierstrass' || secret.some((byte) => byte !== 0);
    return isShared ? secret : null;
  } catch {
    return null;
  }
}
