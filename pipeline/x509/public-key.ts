import { AsnParser } from '@peculiar/asn1-schema';
import { SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import { CURVES, type Curve, type CurvePoint } from '../crypto/curves.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { DER_TAG } from './der-primitives.ts';
import { objectIdentifierText } from './object-identifier.ts';
import { contentOf, type DerNode, rawOf, scanDer } from './scan-der.ts';
import { RSA_FAMILY } from './signature-value.ts';

export type KeyFault = 'rsa-not-supported' | 'key-not-supported' | 'key-malformed';

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/** RFC 5480, 2.1.1.1 and RFC 5639, 4.1. */
const NAMED_CURVES: Readonly<Record<string, Curve>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.9': 'brainpoolP320r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

/** RFC 8410, 3. X25519 and X448 sign nothing: a certificate of an issuer has no use for them. */
const EDWARDS_CURVES: Readonly<Record<string, Curve>> = {
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

const PARAMETER_LIMITS = { bytes: 16, objects: 1 };

/**
 * The key of a scanned SubjectPublicKeyInfo. Curves by name alone: with parameters of its own anybody could
 * make a curve on which a known key has a private half. Whether the point lies on the curve is seen
 * when it is used.
 */
export function readPublicKey(node: DerNode): Result<CurvePoint, KeyFault> {
  const bits = node.children[1];
  if (node.children.length !== 2 || bits === undefined) return fail('key-malformed');
  const { algorithm } = AsnParser.parse(rawOf(node), SubjectPublicKeyInfo);
  if (algorithm.algorithm.startsWith(RSA_FAMILY)) return fail('rsa-not-supported');
  const curve = curveOf(algorithm.algorithm, algorithm.parameters);
  if (curve === null) return fail('key-not-supported');
  const [unusedBits] = contentOf(bits);
  const point = contentOf(bits).subarray(1);
  const fits = bits.tag === DER_TAG.bitString && unusedBits === 0 && hasForm(curve, point);
  return fits ? succeed({ curve, point }) : fail('key-malformed');
}

function curveOf(algorithm: string, parameters: ArrayBuffer | null | undefined): Curve | null {
  if (algorithm !== EC_PUBLIC_KEY) {
    const known = Object.hasOwn(EDWARDS_CURVES, algorithm) && parameters === undefined;
    return known ? (EDWARDS_CURVES[algorithm] ?? null) : null;
  }
  const scanned = scanDer(new Uint8Array(parameters ?? new ArrayBuffer(0)), PARAMETER_LIMITS);
  if (!scanned.ok || scanned.value.tag !== DER_TAG.objectIdentifier) return null;
  const name = objectIdentifierText(contentOf(scanned.value));
  return Object.hasOwn(NAMED_CURVES, name) ? (NAMED_CURVES[name] ?? null) : null;
}

/** By SEC 1, 2.3.3: uncompressed or compressed; by RFC 8032 the bytes themselves. */
function hasForm(curve: Curve, point: Uint8Array): boolean {
  const { bytes, kind } = CURVES[curve];
  if (kind !== 'weierstrass') return point.length === bytes;
  if (point[0] === 0x04) return point.length === 1 + 2 * bytes;
  return (point[0] === 0x02 || point[0] === 0x03) && point.length === 1 + bytes;
}
