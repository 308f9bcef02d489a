import type { PipelineContext } from '../../context.ts';
import { type Check, failedCheck, passed } from '../../outcome/check.ts';
import { type Certificate, parseCertificate } from '../../x509/certificate.ts';
import { type Anchor, findIssuerPath, type IssuerPath, unproved } from './issuer-path.ts';
import { checkIssuerProfile } from './issuer-profile.ts';
import { checkIssuerRevocation } from './issuer-revocation.ts';

/** An authority that an operator has confirmed, and what it vouches for. */
export interface IacaAnchor {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly docTypes: readonly string[];
  /** Extended key usages of its document signers; null where those of the document's type hold. */
  readonly dsEku: readonly string[] | null;
}

export interface IssuerTrust {
  readonly anchors: readonly IacaAnchor[];
  /** Revocation lists, DER. */
  readonly crls: readonly Uint8Array[];
}

/** What a type of document asks of its issuers' certificates. */
export interface IssuerProfile {
  readonly docType: string;
  /** ISO 3166 codes; null where any country may issue it. */
  readonly countries: readonly string[] | null;
  readonly dsEku: readonly string[];
}

/** `signer` is there whenever it could be read: it proves nothing unless the checks say so. */
export interface IssuerVerdict {
  readonly checks: readonly Check[];
  readonly signer: Certificate | null;
}

/** More than signer, two intermediates and a root no profile knows. */
const CHAIN_LIMIT = 4;

/**
 * The three checks of the certificates that stand behind a phone's record: path, profile, revocation, always
 * all three (facts/iso18013-5-reader.md 8.4 row 1, section 9). `chain` is x5chain, document signer
 * first. An anchor of another type of document does not count, and with none at all the issuer is
 * unknown: a phone's record is never shown without one (design 6).
 */
export function checkIssuerCertificates(
  context: PipelineContext,
  chain: readonly Uint8Array[],
  trust: IssuerTrust,
  profile: IssuerProfile,
): IssuerVerdict {
  const parsed = chain.slice(0, CHAIN_LIMIT).map((der) => parseCertificate(der));
  const certificates = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const signer = parsed[0]?.ok ? parsed[0].value : null;
  const path = pathOf(context, certificates, chain.length, anchorsFor(trust, profile.docType));
  return {
    signer,
    checks: [
      path.fault === null
        ? passed('mdoc.issuer-certificate')
        : failedCheck('mdoc.issuer-certificate', path.fault),
      checkIssuerProfile(signer, path, profile),
      checkIssuerRevocation(context, signer, path, trust.crls),
    ],
  };
}

function pathOf(
  context: PipelineContext,
  certificates: readonly Certificate[],
  length: number,
  anchors: readonly Anchor[],
): IssuerPath {
  if (length > CHAIN_LIMIT) return unproved('chain-too-long');
  const [signer, ...rest] = certificates;
  if (signer === undefined || certificates.length < length) {
    return unproved('certificate-unreadable');
  }
  return findIssuerPath(context, signer, rest, anchors);
}

/** One that cannot be read vouches for nobody; the trust store refuses such files before that. */
function anchorsFor({ anchors }: IssuerTrust, docType: string): readonly Anchor[] {
  return anchors
    .filter(({ docTypes }) => docTypes.includes(docType))
    .flatMap(({ certificate, dsEku }) => {
      const parsed = parseCertificate(certificate);
      return parsed.ok ? [{ certificate: parsed.value, dsEku }] : [];
    });
}
