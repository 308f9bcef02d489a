import { equalBytes } from '../../bytes/equal.ts';
import type { PipelineContext } from '../../context.ts';
import type { DigestAlgorithm } from '../../crypto/curves.ts';
import { type Check, type CheckReason, failedCheck, passed } from '../../outcome/check.ts';
import type { ReturnedItem } from '../response/issuer-signed.ts';
import type { MobileSecurityObject } from '../response/mobile-security-object.ts';
import type { PhoneEvidence } from './phone-evidence.ts';

const DIGEST_ALGORITHMS: readonly string[] = ['SHA-256', 'SHA-384', 'SHA-512'];

/** Shorter ones could be guessed, and the digests would tell what was not sent (9.1.2.5). */
const SHORTEST_SALT = 16;

/** Whether every returned item, byte for byte, is one that the issuer digested (9.3.1, step 3). */
export function checkDigests(context: PipelineContext, { security, items }: PhoneEvidence): Check {
  const { digestAlgorithm } = security;
  if (!isDigestAlgorithm(digestAlgorithm)) {
    return failedCheck('mdoc.digests', 'digest-algorithm-unknown');
  }
  for (const item of items) {
    const fault = faultOfDigest(context, digestAlgorithm, security, item);
    if (fault !== null) return failedCheck('mdoc.digests', fault);
  }
  return passed('mdoc.digests');
}

function isDigestAlgorithm(name: string): name is DigestAlgorithm {
  return DIGEST_ALGORITHMS.includes(name);
}

function faultOfDigest(
  context: PipelineContext,
  algorithm: DigestAlgorithm,
  { valueDigests }: MobileSecurityObject,
  { namespace, digestID, raw }: ReturnedItem,
): CheckReason | null {
  const expected = valueDigests.get(namespace)?.get(digestID);
  if (expected === undefined) return 'digest-missing';
  return equalBytes(expected, context.digest(algorithm, raw)) ? null : 'digest-mismatch';
}

export function checkSalts({ items }: PhoneEvidence): Check {
  const short = items.some(({ random }) => random.length < SHORTEST_SALT);
  return short ? failedCheck('mdoc.salt-length', 'salt-too-short') : passed('mdoc.salt-length');
}

/**
 * Whether each document, element and digest came once, device-signed elements counted in
 * (facts/iso18013-5-reader.md 8.4): of two, a verifier and a screen could each take another.
 */
export function checkDuplicates({ documents, document, items }: PhoneEvidence): Check {
  const sameType = documents.filter(({ docType }) => docType === document.docType);
  if (sameType.length > 1) return failedCheck('mdoc.no-duplicates', 'duplicate-document');
  const names = items.map(({ namespace, elementIdentifier }) => [namespace, elementIdentifier]);
  for (const [namespace, elements] of document.deviceSigned.nameSpaces.value) {
    for (const element of elements.keys()) names.push([namespace, element]);
  }
  if (hasDouble(names)) return failedCheck('mdoc.no-duplicates', 'duplicate-element');
  const digests = items.map(({ namespace, digestID }) => [namespace, digestID]);
  return hasDouble(digests)
    ? failedCheck('mdoc.no-duplicates', 'duplicate-digest-id')
    : passed('mdoc.no-duplicates');
}

function hasDouble(pairs: readonly (readonly (string | number)[])[]): boolean {
  return new Set(pairs.map((pair) => JSON.stringify(pair))).size !== pairs.length;
}
