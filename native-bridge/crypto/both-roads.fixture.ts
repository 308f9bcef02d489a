import type { PipelineContext } from '../../pipeline/context.ts';
import type { DigestAlgorithm } from '../../pipeline/crypto/curves.ts';
import { CURVES, type Curve, type CurvePoint, curves } from '../../pipeline/crypto/curves.ts';
import { ephemeralKeyFrom } from './agreement.ts';
import { encodePkcs8 } from './key-der.ts';
import { NOBLE_CURVES } from './noble-curves.ts';
import { nodeContext } from './node-context.ts';
import { hasNative, type NativeChoice } from './road-choice.ts';

export const neverNative: NativeChoice = () => false;

export const CHOICES: readonly NativeChoice[] = [hasNative, neverNative];

/** First the native library where it has the curve, then never. */
export const ROADS: readonly PipelineContext[] = CHOICES.map((native) =>
  nodeContext(undefined, { native }),
);

/** Every ordered pair: the first does, the second checks. */
export const CROSSWISE = ROADS.flatMap((one) => ROADS.map((other) => [one, other] as const));

export const agreeing = curves.filter((curve) => CURVES[curve].kind !== 'signature');
export const signing = curves.filter((curve) => CURVES[curve].kind !== 'agreement');
export const weierstrass = curves.filter((curve) => CURVES[curve].kind === 'weierstrass');

export const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
export const hex = (data: Uint8Array | null | undefined) =>
  data && Buffer.from(data).toString('hex');
export const text = (words: string) => new Uint8Array(Buffer.from(words));

export function hashOf(curve: Curve): DigestAlgorithm | null {
  return CURVES[curve].kind === 'weierstrass' ? 'SHA-256' : null;
}

/** A key that is the same in every run: each byte of its secret is `fill`. */
export function fixedKey(curve: Curve, fill = 1): { pkcs8: Uint8Array; publicKey: CurvePoint } {
  const secret = new Uint8Array(CURVES[curve].bytes).fill(fill);
  if (CURVES[curve].bytes === 66) secret[0] = 0;
  const { kind, library } = NOBLE_CURVES[curve];
  const point =
    kind === 'weierstrass' ? library.getPublicKey(secret, false) : library.getPublicKey(secret);
  return { pkcs8: encodePkcs8(curve, secret), publicKey: { curve, point } };
}

export function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

/** The same point as SEC 1 compresses it. */
export function compressed({ curve, point }: CurvePoint): CurvePoint {
  const x = point.subarray(1, 1 + CURVES[curve].bytes);
  return { curve, point: Uint8Array.of(2 + ((point.at(-1) ?? 0) & 1), ...x) };
}

export const ephemeralOf = (curve: Curve, secret: string, native: NativeChoice = hasNative) =>
  need(ephemeralKeyFrom(curve, bytes(secret), native));
