import { fail, type Result, succeed } from '../outcome/result.ts';
import {
  type Constraints,
  type KeyUse,
  readAuthorityKeyId,
  readBasicConstraints,
  readExtendedKeyUsage,
  readKeyUsage,
  readSubjectKeyId,
} from './extension-values.ts';
import type { Extension } from './extensions.ts';
import { CERTIFICATE_LIMITS, type DerNode, scanDer } from './scan-der.ts';

/** What is read of a certificate's extensions; null where it has none of the kind. */
export interface CertificateExtensions {
  readonly keyUsage: ReadonlySet<KeyUse> | null;
  readonly basicConstraints: Constraints | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly authorityKeyId: Uint8Array | null;
  readonly subjectKeyId: Uint8Array | null;
  readonly hasIssuerAltName: boolean;
  readonly hasCrlDistributionPoints: boolean;
  /** Critical ones that nothing here processes: such a certificate must not be used (RFC 5280, 4.2). */
  readonly unknownCritical: readonly string[];
  /** Those that no certificate of the profile may have, critical or not (facts/iso18013-5-reader.md 9). */
  readonly forbiddenExtensions: readonly string[];
}

const OID = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

const PROCESSED: readonly string[] = Object.values(OID);

/** NameConstraints, PolicyMappings, PolicyConstraints, FreshestCRL, InhibitAnyPolicy. */
const FORBIDDEN = ['2.5.29.30', '2.5.29.33', '2.5.29.36', '2.5.29.46', '2.5.29.54'];

/** Fails where one that is processed is not of its form; the content of any other is nobody's business. */
export function readCertificateExtensions(
  extensions: readonly Extension[],
): Result<CertificateExtensions, 'extension-malformed'> {
  const oids = extensions.map(({ oid }) => oid);
  const critical = extensions.filter((one) => one.critical).map(({ oid }) => oid);
  let isWell = true;
  const read = <T>(oid: string, parse: (node: DerNode) => T | null): T | null => {
    const found = extensions.find((one) => one.oid === oid);
    if (found === undefined) return null;
    const value = parseValue(found, parse);
    isWell &&= value !== null;
    return value;
  };
  // Nothing is taken from it, but it may be marked critical: then it must at least be one.
  read(OID.subjectAltName, hasContent);
  const authorityKeyId = read(OID.authorityKeyId, readAuthorityKeyId);
  const result: CertificateExtensions = {
    keyUsage: read(OID.keyUsage, readKeyUsage),
    basicConstraints: read(OID.basicConstraints, readBasicConstraints),
    extendedKeyUsage: read(OID.extendedKeyUsage, readExtendedKeyUsage),
    authorityKeyId: authorityKeyId === 'none' ? null : authorityKeyId,
    subjectKeyId: read(OID.subjectKeyId, readSubjectKeyId),
    hasIssuerAltName: read(OID.issuerAltName, hasContent) !== null,
    hasCrlDistributionPoints: read(OID.crlDistributionPoints, hasContent) !== null,
    unknownCritical: critical.filter((oid) => ![...PROCESSED, ...FORBIDDEN].includes(oid)),
    forbiddenExtensions: oids.filter((oid) => FORBIDDEN.includes(oid)),
  };
  return isWell ? succeed(result) : fail('extension-malformed');
}

function parseValue<T>({ value }: Extension, parse: (node: DerNode) => T | null): T | null {
  const scanned = scanDer(value, CERTIFICATE_LIMITS);
  try {
    return scanned.ok ? parse(scanned.value) : null;
  } catch {
    // The library throws at what does not fit its schema.
    return null;
  }
}

/** A list of names or points with something in it; of what kind is not asked. */
function hasContent({ children }: DerNode): true | null {
  return children.length > 0 ? true : null;
}
