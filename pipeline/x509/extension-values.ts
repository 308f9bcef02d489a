import { AsnParser } from '@peculiar/asn1-schema';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  ExtendedKeyUsage,
  KeyUsage,
  SubjectKeyIdentifier,
} from '@peculiar/asn1-x509';
import { DER_TAG } from './der-primitives.ts';
import { contentOf, type DerNode, rawOf } from './scan-der.ts';

/** The bits of a KeyUsage in their order (RFC 5280, 4.2.1.3). */
const KEY_USES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUse = (typeof KEY_USES)[number];

export interface Constraints {
  readonly ca: boolean;
  /** How many authorities may stand below this one; null for any number. */
  readonly pathLength: number | null;
}

/** One byte of unused bits, and at most nine bits. */
const KEY_USAGE_BYTES = 3;
const PATH_LENGTH_LIMIT = 255;
const KEY_ID_LIMIT = 64;
/** Tags of keyIdentifier, authorityCertIssuer, authorityCertSerialNumber, each optional. */
const AUTHORITY_KEY_ID = [0x80, 0xa1, 0x82];

/*
 * The library skips what its schema does not name and takes parts in any order, so the shape of each
 * value is settled here before it is asked. Every reader is null where the value is not one of its kind.
 */

export function readKeyUsage(node: DerNode): ReadonlySet<KeyUse> | null {
  const { length } = contentOf(node);
  if (node.tag !== DER_TAG.bitString || length < 2 || length > KEY_USAGE_BYTES) return null;
  const flags = AsnParser.parse(rawOf(node), KeyUsage).toNumber();
  const uses = KEY_USES.filter((_, bit) => (flags & (1 << bit)) !== 0);
  // Bits behind the last known one would say something that nobody here understands.
  return uses.length > 0 && flags < 1 << KEY_USES.length ? new Set(uses) : null;
}

export function readBasicConstraints(node: DerNode): Constraints | null {
  const shape = node.children.map(({ tag }) => tag);
  const hasShape =
    isPart(shape, [DER_TAG.boolean, DER_TAG.integer]) && shape[0] !== DER_TAG.integer;
  if (node.tag !== DER_TAG.sequence || !hasShape) return null;
  const { cA, pathLenConstraint } = AsnParser.parse(rawOf(node), BasicConstraints);
  if (pathLenConstraint === undefined) return { ca: cA, pathLength: null };
  const isLength =
    typeof pathLenConstraint === 'number' &&
    pathLenConstraint >= 0 &&
    pathLenConstraint <= PATH_LENGTH_LIMIT;
  return isLength ? { ca: cA, pathLength: pathLenConstraint } : null;
}

export function readExtendedKeyUsage(node: DerNode): readonly string[] | null {
  const isList = node.children.every(({ tag }) => tag === DER_TAG.objectIdentifier);
  if (node.tag !== DER_TAG.sequence || node.children.length === 0 || !isList) return null;
  return [...AsnParser.parse(rawOf(node), ExtendedKeyUsage)];
}

export function readSubjectKeyId(node: DerNode): Uint8Array | null {
  const { length } = contentOf(node);
  if (node.tag !== DER_TAG.octetString || length === 0 || length > KEY_ID_LIMIT) return null;
  return new Uint8Array(AsnParser.parse(rawOf(node), SubjectKeyIdentifier).buffer);
}

/** An authority named by issuer and serial number alone has no key id: `none`. */
export function readAuthorityKeyId(node: DerNode): Uint8Array | 'none' | null {
  const shape = node.children.map(({ tag }) => tag);
  if (node.tag !== DER_TAG.sequence || !isPart(shape, AUTHORITY_KEY_ID)) return null;
  const { keyIdentifier } = AsnParser.parse(rawOf(node), AuthorityKeyIdentifier);
  if (keyIdentifier === undefined) return 'none';
  const id = new Uint8Array(keyIdentifier.buffer);
  return id.length > 0 && id.length <= KEY_ID_LIMIT ? id : null;
}

/** Whether the tags stand in the order of `all`, each at most once, some left out. */
function isPart(tags: readonly number[], all: readonly number[]): boolean {
  const places = tags.map((tag) => all.indexOf(tag));
  return places.every((place, i) => place > (i === 0 ? -1 : (places[i - 1] ?? 0)));
}
