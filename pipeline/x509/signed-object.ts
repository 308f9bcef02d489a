import { equalBytes } from '../bytes/equal.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { DER_TAG } from './der-primitives.ts';
import {
  type DerFault,
  type DerLimits,
  type DerNode,
  type PassesOver,
  rawOf,
  scanDer,
} from './scan-der.ts';
import { readSignature, type SignatureFault, type SignatureValue } from './signature-value.ts';

/** What certificates and revocation lists have in common (RFC 5280, 4.1.1 and 5.1.1). */
export interface SignedObject {
  /** The signed bytes, header included, exactly as received. */
  readonly signed: Uint8Array;
  /** The objects of the signed part, the inner algorithm among them. */
  readonly fields: readonly DerNode[];
  /** The algorithm at the end, for comparison with the inner one. */
  readonly algorithm: DerNode;
  readonly signature: SignatureValue;
}

export type SignedObjectFault = DerFault | SignatureFault | 'structure';

/** Scans a signed object; its last two parts are read, the first is only taken apart. */
export function readSignedObject(
  der: Uint8Array,
  limits: DerLimits,
  passesOver?: PassesOver,
): Result<SignedObject, SignedObjectFault> {
  const scanned = scanDer(der, limits, passesOver);
  if (!scanned.ok) return scanned;
  const { tag, children } = scanned.value;
  const [signed, algorithm, bits, ...more] = children;
  if (tag !== DER_TAG.sequence || more.length > 0) return fail('structure');
  if (signed?.tag !== DER_TAG.sequence || algorithm?.tag !== DER_TAG.sequence || !bits) {
    return fail('structure');
  }
  const signature = readSignature(algorithm, bits);
  if (!signature.ok) return signature;
  const { children: fields } = signed;
  return succeed({ signed: rawOf(signed), fields, algorithm, signature: signature.value });
}

/**
 * Whether the algorithm inside the signed part is the one outside (RFC 5280, 4.1.1.2): otherwise the
 * signature would not cover the choice of its own algorithm.
 */
export function namesOneAlgorithm(inner: DerNode | undefined, outer: DerNode): boolean {
  return inner !== undefined && equalBytes(rawOf(inner), rawOf(outer));
}
