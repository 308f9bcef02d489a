import { equalBytes } from '../../bytes/equal.ts';
import {
  type Check,
  type CheckReason,
  deviation,
  failedCheck,
  notCheckable,
  passed,
} from '../../outcome/check.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { IssuerPath } from './issuer-path.ts';

const ID = 'mdoc.certificate-profile';

/** 457 days: ISO/IEC 18013-5, Annex B (facts/iso18013-5-reader.md 9). */
const LONGEST_VALIDITY = 457 * 24 * 60 * 60 * 1000;

/** What the type of document says; the anchor may name other extended key usages. */
interface ProfileRules {
  readonly countries: readonly string[] | null;
  readonly dsEku: readonly string[];
}

/**
 * Whether the document signer is a certificate of the profile. What would let it pass for something else
 * is `failed`; what issuers get wrong without harm is a `deviation` (design 6). Without a proved issuer
 * the signer's own faults are told all the same, and nothing passes.
 */
export function checkIssuerProfile(
  signer: Certificate | null,
  path: IssuerPath,
  rules: ProfileRules,
): Check {
  if (signer === null) return notCheckable(ID, 'certificate-unreadable');
  const [issuer] = path.authorities;
  const accepted = path.anchor?.dsEku ?? rules.dsEku;
  const own = usageFault(signer, accepted) ?? ownCountryFault(signer, rules.countries);
  if (own !== null) return failedCheck(ID, own);
  if (issuer === undefined || path.anchor === null) {
    return notCheckable(ID, path.fault ?? 'unknown-issuer');
  }
  const root = path.anchor.certificate;
  if (country(signer) !== country(root)) return failedCheck(ID, 'country-differs');
  const small = deviationOf(signer, issuer, root);
  return small === null ? passed(ID) : deviation(ID, small);
}

function usageFault(signer: Certificate, accepted: readonly string[]): CheckReason | null {
  const { basicConstraints, extendedKeyUsage, keyUsage } = signer;
  if (basicConstraints?.ca) return 'issued-to-an-authority';
  if (extendedKeyUsage === null) return 'extended-key-usage-missing';
  if (!extendedKeyUsage.some((oid) => accepted.includes(oid))) return 'extended-key-usage-wrong';
  return keyUsage?.size === 1 && keyUsage.has('digitalSignature') ? null : 'key-usage-wrong';
}

/** A signer without a country, or with two, is from none that may issue. */
function ownCountryFault(
  signer: Certificate,
  countries: readonly string[] | null,
): CheckReason | null {
  const own = country(signer);
  const fits = own !== null && (countries === null || countries.includes(own));
  return fits ? null : 'country-differs';
}

/** Upper case by the profile; issuers who write it small mean the same. */
function country({ subject }: Certificate): string | null {
  return subject.country?.toUpperCase() ?? null;
}

function deviationOf(
  signer: Certificate,
  issuer: Certificate,
  root: Certificate,
): CheckReason | null {
  const { notBefore, notAfter } = signer;
  const { state } = root.subject;
  if (state !== null && signer.subject.state !== state) return 'state-differs';
  if (notAfter.getTime() - notBefore.getTime() > LONGEST_VALIDITY) {
    return 'certificate-valid-too-long';
  }
  if (!signer.hasIssuerAltName) return 'alternative-name-missing';
  if (!signer.hasCrlDistributionPoints) return 'distribution-point-missing';
  return namesKeyOf(signer, issuer) ? null : 'key-identifier-differs';
}

/** The identifier only helps to find the issuer, whose signature has decided before this is asked. */
function namesKeyOf({ authorityKeyId }: Certificate, { subjectKeyId }: Certificate): boolean {
  if (authorityKeyId === null) return false;
  return subjectKeyId === null || equalBytes(authorityKeyId, subjectKeyId);
}
