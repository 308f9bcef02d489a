import { CURVES, type Curve, type CurvePoint } from '../../pipeline/crypto/curves.ts';
import { NOBLE_CURVES } from './noble-curves.ts';

const COMPRESSED = [0x02, 0x03];
const UNCOMPRESSED = 0x04;

/**
 * The point as both roads take it: uncompressed, or the raw bytes of RFC 7748 and RFC 8032. Null for a
 * wrong length or form (infinity, hybrid) and for an EdDSA key of small order, under which one
 * signature would fit many texts and the libraries disagree. Whether an uncompressed point lies on its
 * curve is left to the road. Compressed points are undone here, so that it does not hang on the
 * library whether they are taken.
 */
export function usablePoint({ curve, point }: CurvePoint): Uint8Array | null {
  const { kind, bytes } = CURVES[curve];
  if (kind !== 'weierstrass') {
    return point.length === bytes && !isWeakSigner(curve, point) ? point : null;
  }
  const form = point[0] ?? 0;
  if (form === UNCOMPRESSED) return point.length === 1 + 2 * bytes ? point : null;
  return COMPRESSED.includes(form) && point.length === 1 + bytes ? uncompress(curve, point) : null;
}

/** Whether these bytes are a private key of the curve: the right length, for a scalar 1 to n - 1. */
export function isUsableSecret(curve: Curve, secret: Uint8Array): boolean {
  if (secret.length !== CURVES[curve].bytes) return false;
  const { kind, library } = NOBLE_CURVES[curve];
  return kind !== 'weierstrass' || library.utils.isValidSecretKey(secret);
}

function uncompress(curve: Curve, point: Uint8Array): Uint8Array | null {
  const { kind, library } = NOBLE_CURVES[curve];
  try {
    return kind === 'weierstrass' ? library.Point.fromBytes(point).toBytes(false) : null;
  } catch {
    return null;
  }
}

/** No point at all counts too. */
function isWeakSigner(curve: Curve, point: Uint8Array): boolean {
  const { kind, library } = NOBLE_CURVES[curve];
  if (kind !== 'signature') return false;
  try {
    return library.Point.fromBytes(point, false).isSmallOrder();
  } catch {
    return true;
  }
}
