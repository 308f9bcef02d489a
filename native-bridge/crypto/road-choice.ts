import { equalBytes } from '../../pipeline/bytes/equal.ts';
import { CURVES, type Curve } from '../../pipeline/crypto/curves.ts';
import type { CurveRoad } from './curve-road.ts';
import { nativeRoad } from './native-road.ts';
import { nobleRoad } from './noble-road.ts';

/** Which curves go through node:crypto. */
export type NativeChoice = (curve: Curve) => boolean;

const tried = new Map<Curve, boolean>();

/**
 * Whether node:crypto does all that is asked of this curve. It is tried once, not looked up: what
 * BoringSSL has changes with Electron's version, and a name in its list does not promise the rest.
 */
export const hasNative: NativeChoice = (curve) => {
  const known = tried.get(curve);
  if (known !== undefined) return known;
  const works = carries(curve, nativeRoad(curve));
  tried.set(curve, works);
  return works;
};

export function roadOf(curve: Curve, native: NativeChoice): CurveRoad {
  return native(curve) ? nativeRoad(curve) : nobleRoad(curve);
}

/** One agreement and one signature between a fresh key and one from its bytes. */
function carries(curve: Curve, road: CurveRoad): boolean {
  const { kind, bytes } = CURVES[curve];
  const data = new Uint8Array(bytes).fill(1);
  try {
    const fresh = road.generate();
    const known = road.fromSecret(data);
    const agrees = () => equalBytes(fresh.agree(known.publicPoint), known.agree(fresh.publicPoint));
    const hash = kind === 'weierstrass' ? 'SHA-256' : null;
    const signs = () => road.verify(known.publicPoint, hash, data, known.sign(hash, data));
    return (kind === 'signature' || agrees()) && (kind === 'agreement' || signs());
  } catch {
    return false;
  }
}
