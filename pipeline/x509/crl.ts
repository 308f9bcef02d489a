import { toHex } from '../bytes/hex.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { type EntryFault, type RevokedEntries, readSerials } from './crl-entries.ts';
import { crlExtensionFault } from './crl-extensions.ts';
import { DER_TAG } from './der-primitives.ts';
import { readTime } from './der-time.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import { explicitContent } from './extensions.ts';
import { CRL_LIMITS, contentOf, type DerNode, type PassesOver } from './scan-der.ts';
import type { SignatureValue } from './signature-value.ts';
import { namesOneAlgorithm, readSignedObject, type SignedObjectFault } from './signed-object.ts';

/** A certificate revocation list (RFC 5280, 5.1), not yet proved; its entries not yet looked into. */
export interface UnreadList {
  readonly raw: Uint8Array;
  readonly signed: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Date;
  /** Null where the list does not say when it ends: it is never fresh. */
  readonly nextUpdate: Date | null;
  readonly entries: RevokedEntries;
  readonly signature: SignatureValue;
}

/** The same with all that it revokes. */
export interface RevocationList extends UnreadList {
  /** Values of the serial numbers' INTEGERs, in hex. */
  readonly revokedSerials: ReadonlySet<string>;
}

export type CrlFault = SignedObjectFault | EntryFault | 'version' | 'name' | 'dates';

const V2 = 1;
const EXTENSIONS = 0xa0;

/**
 * A full list of one issuer. A delta, a list for some certificates only (issuing distribution point) and
 * entries for another issuer's certificates are marked critical, so they fail here: absence from such a
 * list would prove nothing.
 */
export function parseCrl(der: Uint8Array): Result<RevocationList, CrlFault> {
  const list = parseUnreadCrl(der);
  if (!list.ok) return list;
  const serials = readSerials(list.value.entries);
  if (!serials.ok) return serials;
  return succeed({ ...list.value, revokedSerials: new Set(serials.value.map(toHex)) });
}

/**
 * All of such a list but its entries: whose it is and whether it is signed can be known before anything is
 * spent on them. What is wrong with one of them is told by `namesSerial`.
 */
export function parseUnreadCrl(der: Uint8Array): Result<UnreadList, CrlFault> {
  try {
    return readCrl(der);
  } catch {
    // The library throws at what does not fit its schema.
    return fail('structure');
  }
}

/** The one SEQUENCE that stands behind a date in the signed part, for its entries are read alone. */
const passesOverEntries: PassesOver = (tag, depth, before) =>
  depth === 3 && tag === DER_TAG.sequence && before !== undefined && DATES.includes(before.tag);
const DATES: readonly number[] = [DER_TAG.utcTime, DER_TAG.generalizedTime];

function readCrl(der: Uint8Array): Result<UnreadList, CrlFault> {
  const object = readSignedObject(der, CRL_LIMITS, passesOverEntries);
  if (!object.ok) return object;
  const { signed, signature, algorithm } = object.value;
  const rest = [...object.value.fields];
  const take = (...tags: readonly number[]) =>
    rest[0] !== undefined && tags.includes(rest[0].tag) ? rest.shift() : undefined;
  const version = take(DER_TAG.integer);
  if (version !== undefined && !isVersion2(version)) return fail('version');
  if (!namesOneAlgorithm(rest.shift(), algorithm)) return fail('structure');
  const issuerNode = rest.shift();
  const issuer = issuerNode && readName(issuerNode);
  if (!issuer) return fail('name');
  const from = rest.shift();
  const until = take(...DATES);
  const thisUpdate = from && readTime(from);
  const nextUpdate = until === undefined ? null : readTime(until);
  if (!thisUpdate || (until !== undefined && nextUpdate === null)) return fail('dates');
  const list = take(DER_TAG.sequence) ?? null;
  const wrapped = take(EXTENSIONS);
  if (rest.length > 0) return fail('structure');
  const mayExtend = version !== undefined;
  const fault = crlExtensionFault(wrapped && explicitContent(wrapped), mayExtend);
  if (fault !== null) return fail(fault);
  const entries = { list, mayExtend };
  return succeed({ raw: der, signed, issuer, thisUpdate, nextUpdate, entries, signature });
}

function isVersion2(node: DerNode): boolean {
  const [number, ...more] = contentOf(node);
  return number === V2 && more.length === 0;
}
