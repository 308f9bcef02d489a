import type { PipelineContext } from '../../context.ts';
import {
  type Check,
  type CheckReason,
  failedCheck,
  notCheckable,
  passed,
} from '../../outcome/check.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { isSignedBy } from '../../x509/certificate-signature.ts';
import { parseUnreadCrl, type UnreadList } from '../../x509/crl.ts';
import { namesSerial } from '../../x509/crl-entries.ts';
import type { IssuerPath } from './issuer-path.ts';

const ID = 'mdoc.certificate-revocation';

/** The lists of the store, and whether one of them could not be read: nobody knows whose that is. */
interface Lists {
  readonly readable: readonly UnreadList[];
  readonly isComplete: boolean;
}

/**
 * Whether an authority of the path has taken back what it issued below it. Lists come from the trust store
 * alone; without a fresh one of the right issuer nobody can tell, but a serial number in any list that its
 * issuer signed, however old, is revoked.
 */
export function checkIssuerRevocation(
  context: PipelineContext,
  signer: Certificate | null,
  path: IssuerPath,
  crls: readonly Uint8Array[],
): Check {
  if (signer === null) return notCheckable(ID, 'certificate-unreadable');
  if (path.authorities.length === 0) return notCheckable(ID, path.fault ?? 'unknown-issuer');
  const lists = readLists(crls);
  const issued = [signer, ...path.authorities.slice(0, -1)];
  const findings = path.authorities.flatMap((authority, i) => {
    const certificate = issued[i];
    return certificate === undefined ? [] : [findingOf(context, certificate, authority, lists)];
  });
  if (findings.includes('certificate-revoked')) return failedCheck(ID, 'certificate-revoked');
  const unknown = findings.find((finding) => finding !== null);
  return unknown === undefined ? passed(ID) : notCheckable(ID, unknown ?? 'no-revocation-list');
}

function readLists(crls: readonly Uint8Array[]): Lists {
  const parsed = crls.map((der) => parseUnreadCrl(der));
  const readable = parsed.flatMap((list) => (list.ok ? [list.value] : []));
  return { readable, isComplete: readable.length === parsed.length };
}

/** Null for a certificate that a fresh list does not name. */
function findingOf(
  context: PipelineContext,
  certificate: Certificate,
  authority: Certificate,
  { readable, isComplete }: Lists,
): CheckReason | null {
  const named = readable.filter(({ issuer }) => issuer.comparable === authority.subject.comparable);
  if (named.length === 0) return isComplete ? 'no-revocation-list' : 'revocation-list-invalid';
  const maySign = authority.keyUsage?.has('cRLSign') ?? false;
  const signed = named.filter((list) => maySign && isSignedBy(context, list, authority.key));
  // Only now the entries, which may be tens of thousands: of a list that counts.
  const usable = signed.flatMap((list) => {
    const isNamed = namesSerial(list.entries, certificate.serial);
    return isNamed.ok ? [{ ...list, isNamed: isNamed.value }] : [];
  });
  if (usable.length === 0) return 'revocation-list-invalid';
  if (usable.some(({ isNamed }) => isNamed)) return 'certificate-revoked';
  const now = context.now();
  return usable.some((list) => isFresh(list, now)) ? null : 'revocation-list-stale';
}

/** A list from a day to come is none of today either. */
function isFresh({ thisUpdate, nextUpdate }: UnreadList, now: Date): boolean {
  return nextUpdate !== null && thisUpdate <= now && now < nextUpdate;
}
