import { toHex } from '../bytes/hex.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { DER_TAG } from './der-primitives.ts';
import { readTime } from './der-time.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import {
  type Extension,
  type ExtensionFault,
  explicitContent,
  readExtensions,
} from './extensions.ts';
import { CRL_LIMITS, contentOf, type DerNode } from './scan-der.ts';
import type { SignatureValue } from './signature-value.ts';
import { namesOneAlgorithm, readSignedObject, type SignedObjectFault } from './signed-object.ts';

/** A certificate revocation list (RFC 5280, 5.1), not yet proved. */
export interface RevocationList {
  readonly raw: Uint8Array;
  readonly signed: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: Date;
  /** Null where the list does not say when it ends: it is never fresh. */
  readonly nextUpdate: Date | null;
  /** Values of the serial numbers' INTEGERs, in hex. */
  readonly revokedSerials: ReadonlySet<string>;
  readonly signature: SignatureValue;
}

/** `critical-extension`: it covers less than all certificates of its issuer, or others too. */
export type CrlFault =
  | SignedObjectFault
  | ExtensionFault
  | 'version'
  | 'name'
  | 'dates'
  | 'entry-malformed'
  | 'critical-extension';

/** Delta indicator, issuing distribution point, certificate issuer: critical by rule, refused in any case. */
const SCOPE = ['2.5.29.27', '2.5.29.28', '2.5.29.29'];
const V2 = 1;
const EXTENSIONS = 0xa0;

/** The name under which a certificate's serial number stands in `revokedSerials`. */
export function serialName(serial: Uint8Array): string {
  return toHex(serial);
}

/**
 * A full list of one issuer. A delta, a list for some certificates only (issuing distribution point) and
 * entries for another issuer's certificates are marked critical, so they fail here: absence from such a
 * list would prove nothing.
 */
export function parseCrl(der: Uint8Array): Result<RevocationList, CrlFault> {
  try {
    return readCrl(der);
  } catch {
    // The library throws at what does not fit its schema.
    return fail('structure');
  }
}

function readCrl(der: Uint8Array): Result<RevocationList, CrlFault> {
  const object = readSignedObject(der, CRL_LIMITS);
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
  const until = take(DER_TAG.utcTime, DER_TAG.generalizedTime);
  const thisUpdate = from && readTime(from);
  const nextUpdate = until === undefined ? null : readTime(until);
  if (!thisUpdate || (until !== undefined && nextUpdate === null)) return fail('dates');
  const entries = take(DER_TAG.sequence)?.children ?? [];
  const wrapped = take(EXTENSIONS);
  if (rest.length > 0) return fail('structure');
  const fault = extensionFault(wrapped && explicitContent(wrapped), version !== undefined);
  if (fault !== null) return fail(fault);
  const revokedSerials = readEntries(entries, version !== undefined);
  if (!revokedSerials.ok) return revokedSerials;
  const dates = { thisUpdate, nextUpdate };
  return succeed({
    raw: der,
    signed,
    issuer,
    ...dates,
    revokedSerials: revokedSerials.value,
    signature,
  });
}

function isVersion2(node: DerNode): boolean {
  const [number, ...more] = contentOf(node);
  return number === V2 && more.length === 0;
}

function readEntries(
  entries: readonly DerNode[],
  mayExtend: boolean,
): Result<ReadonlySet<string>, CrlFault> {
  const serials = new Set<string>();
  for (const { tag, children } of entries) {
    const [serial, date, extensions, ...more] = children;
    const isEntry = tag === DER_TAG.sequence && serial?.tag === DER_TAG.integer && date;
    if (!isEntry || more.length > 0 || readTime(date) === null) return fail('entry-malformed');
    const fault = extensionFault(extensions, mayExtend);
    if (fault !== null) return fail(fault);
    serials.add(serialName(contentOf(serial)));
  }
  return succeed(serials);
}

/** Of the extensions of the list or of an entry it is only asked that none narrows or widens the list. */
function extensionFault(node: DerNode | null | undefined, mayExtend: boolean): CrlFault | null {
  if (node === undefined) return null;
  if (node === null || !mayExtend) return 'structure';
  const extensions = readExtensions(node);
  if (!extensions.ok) return extensions.failure;
  const isScope = ({ oid, critical }: Extension) => critical || SCOPE.includes(oid);
  return extensions.value.some(isScope) ? 'critical-extension' : null;
}
