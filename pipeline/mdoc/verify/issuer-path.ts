import type { PipelineContext } from '../../context.ts';
import type { CheckReason } from '../../outcome/check.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { isSignedBy } from '../../x509/certificate-signature.ts';

/** A certificate of the trust store that vouches for this type of document. */
export interface Anchor {
  readonly certificate: Certificate;
  readonly dsEku: readonly string[] | null;
}

/** How far the road from the document signer to an anchor holds. */
export interface IssuerPath {
  /** Null when all of it holds. */
  readonly fault: CheckReason | null;
  /**
   * From the signer's issuer up to the anchor; empty unless every signature on the road holds. Other
   * faults leave it: who issued the signer is known then.
   */
  readonly authorities: readonly Certificate[];
  readonly anchor: Anchor | null;
}

/** What can be wrong, in the order in which it is looked at: the later, the closer to a road that holds. */
const FAULTS: readonly CheckReason[] = [
  'unknown-issuer',
  'certificate-signature-invalid',
  'anchor-not-for-certificates',
  'critical-extension-unknown',
  'certificate-not-yet-valid',
  'certificate-expired',
  'anchor-expired',
];

export function unproved(fault: CheckReason): IssuerPath {
  return { fault, authorities: [], anchor: null };
}

/**
 * The road from the signer over authorities of the chain, in their order, to an anchor with the name that
 * the last one gives as its issuer (RFC 5280, 6.1 without policies). Of several anchors under one
 * name (a new key, a look-alike) the one that fits best decides. What follows in the chain proves nothing
 * and is not needed, the anchor itself among it.
 */
export function findIssuerPath(
  context: PipelineContext,
  signer: Certificate,
  rest: readonly Certificate[],
  anchors: readonly Anchor[],
): IssuerPath {
  const chain = [signer, ...rest];
  const roads = chain.flatMap((last, at) =>
    anchors
      .filter(({ certificate }) => isNamedBy(last, certificate))
      .map((anchor) => walk(context, signer, chain.slice(1, at + 1), anchor)),
  );
  const [best = unproved('unknown-issuer')] = roads.sort((a, b) => progress(b) - progress(a));
  return best;
}

function progress({ fault }: IssuerPath): number {
  return fault === null ? FAULTS.length : FAULTS.indexOf(fault);
}

function walk(
  context: PipelineContext,
  signer: Certificate,
  intermediates: readonly Certificate[],
  anchor: Anchor,
): IssuerPath {
  const authorities = [...intermediates, anchor.certificate];
  const unsigned = linkFault(context, [signer, ...intermediates], authorities);
  if (unsigned !== null) return unproved(unsigned);
  const fault =
    authorityFault(authorities) ??
    extensionFault([signer, ...authorities]) ??
    dateFault(context.now(), [signer, ...intermediates], anchor.certificate);
  return { fault, authorities, anchor };
}

function linkFault(
  context: PipelineContext,
  issued: readonly Certificate[],
  authorities: readonly Certificate[],
): CheckReason | null {
  for (const [i, authority] of authorities.entries()) {
    const certificate = issued[i];
    if (certificate === undefined || !isNamedBy(certificate, authority)) return 'unknown-issuer';
    if (!isSignedBy(context, certificate, authority.key)) return 'certificate-signature-invalid';
  }
  return null;
}

function isNamedBy(certificate: Certificate, authority: Certificate): boolean {
  return certificate.issuer.comparable === authority.subject.comparable;
}

/** CA flag, keyCertSign, and no more authorities below than pathLenConstraint says (RFC 5280, 6.1.4). */
function authorityFault(authorities: readonly Certificate[]): CheckReason | null {
  let below = 0;
  for (const { basicConstraints, keyUsage, issuer, subject } of authorities) {
    const { ca, pathLength } = basicConstraints ?? { ca: false, pathLength: null };
    const mayIssue =
      ca && keyUsage?.has('keyCertSign') && (pathLength === null || pathLength >= below);
    if (!mayIssue) return 'anchor-not-for-certificates';
    // An authority that renews itself under its own name does not make the road longer.
    if (issuer.comparable !== subject.comparable) below += 1;
  }
  return null;
}

/** A forbidden extension counts like a critical one that nobody knows: the rules it sets are not kept. */
function extensionFault(certificates: readonly Certificate[]): CheckReason | null {
  const isStrange = ({ unknownCritical, forbiddenExtensions }: Certificate) =>
    unknownCritical.length > 0 || forbiddenExtensions.length > 0;
  return certificates.some(isStrange) ? 'critical-extension-unknown' : null;
}

/** Both ends belong to the time of validity (RFC 5280, 4.1.2.5). A clock that gives no time fits none. */
function dateFault(
  now: Date,
  issued: readonly Certificate[],
  anchor: Certificate,
): CheckReason | null {
  const all = [...issued, anchor];
  if (!all.every(({ notBefore }) => now >= notBefore)) return 'certificate-not-yet-valid';
  if (!issued.every(({ notAfter }) => now <= notAfter)) return 'certificate-expired';
  return now <= anchor.notAfter ? null : 'anchor-expired';
}
