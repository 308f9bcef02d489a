import { AsnParser } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import type { DigestAlgorithm } from '../crypto/curves.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { DER_TAG } from './der-primitives.ts';
import { contentOf, type DerNode, rawOf, scanDer } from './scan-der.ts';

/** What signed a certificate or list. `r` and `s` are big-endian, without leading zeros. */
export type SignatureValue =
  | {
      readonly kind: 'ecdsa';
      readonly digest: DigestAlgorithm;
      readonly r: Uint8Array;
      readonly s: Uint8Array;
    }
  | { readonly kind: 'eddsa'; readonly curve: 'Ed25519' | 'Ed448'; readonly bytes: Uint8Array };

export type SignatureFault =
  | 'rsa-not-supported'
  | 'signature-algorithm-not-supported'
  | 'signature-malformed';

type Algorithm =
  | { readonly kind: 'ecdsa'; readonly digest: DigestAlgorithm }
  | { readonly kind: 'eddsa'; readonly curve: 'Ed25519' | 'Ed448' };

/** RFC 5758, 3.2 and RFC 8410, 3. The others of this family (SHA-1, RSA) no profile of ours allows. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', digest: 'SHA-256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', digest: 'SHA-384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', digest: 'SHA-512' },
  '1.3.101.112': { kind: 'eddsa', curve: 'Ed25519' },
  '1.3.101.113': { kind: 'eddsa', curve: 'Ed448' },
};

export const RSA_FAMILY = '1.2.840.113549.1.1.';
/** Two integers of the largest curve, each with a sign byte, and their headers. */
const ECDSA_LIMITS = { bytes: 160, objects: 3 };

/** Algorithm and BIT STRING of a signed object, both scanned. Parameters are never allowed. */
export function readSignature(
  algorithm: DerNode,
  bits: DerNode,
): Result<SignatureValue, SignatureFault> {
  const { algorithm: oid, parameters } = AsnParser.parse(rawOf(algorithm), AlgorithmIdentifier);
  if (oid.startsWith(RSA_FAMILY)) return fail('rsa-not-supported');
  const known = Object.hasOwn(ALGORITHMS, oid) ? ALGORITHMS[oid] : undefined;
  if (known === undefined || parameters !== undefined) {
    return fail('signature-algorithm-not-supported');
  }
  const [unusedBits] = contentOf(bits);
  if (bits.tag !== DER_TAG.bitString || unusedBits !== 0) return fail('signature-malformed');
  const bytes = contentOf(bits).subarray(1);
  if (known.kind === 'eddsa') return succeed({ ...known, bytes });
  const numbers = readEcdsa(bytes);
  return numbers === null ? fail('signature-malformed') : succeed({ ...known, ...numbers });
}

/** ECDSA-Sig-Value of RFC 3279, 2.2.3: two positive integers. */
function readEcdsa(bytes: Uint8Array): { r: Uint8Array; s: Uint8Array } | null {
  const scanned = scanDer(bytes, ECDSA_LIMITS);
  if (!scanned.ok || scanned.value.tag !== DER_TAG.sequence) return null;
  const [r, s] = scanned.value.children.map(readPositive);
  return r && s && scanned.value.children.length === 2 ? { r, s } : null;
}

function readPositive(node: DerNode): Uint8Array | null {
  const value = contentOf(node);
  const [first = 0, second] = value;
  if (node.tag !== DER_TAG.integer || first >= 0x80) return null;
  if (first !== 0) return value;
  return second === undefined ? null : value.subarray(1);
}
