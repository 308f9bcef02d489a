import type { CurvePoint } from '../crypto/curves.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { type CertificateExtensions, readCertificateExtensions } from './certificate-extensions.ts';
import { DER_TAG } from './der-primitives.ts';
import { readTime } from './der-time.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import {
  type Extension,
  type ExtensionFault,
  explicitContent,
  readExtensions,
} from './extensions.ts';
import { type KeyFault, readPublicKey } from './public-key.ts';
import { CERTIFICATE_LIMITS, contentOf, type DerNode } from './scan-der.ts';
import type { SignatureValue } from './signature-value.ts';
import { namesOneAlgorithm, readSignedObject, type SignedObjectFault } from './signed-object.ts';

/** A certificate as plain data (RFC 5280, 4.1); nothing about it has been proved. */
export interface Certificate extends CertificateExtensions {
  readonly raw: Uint8Array;
  /** The signed part exactly as received. */
  readonly signed: Uint8Array;
  /** The value of the INTEGER as received: real issuers write negative ones. */
  readonly serial: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: CurvePoint;
  readonly signature: SignatureValue;
}

export type CertificateFault =
  | SignedObjectFault
  | KeyFault
  | ExtensionFault
  | 'version'
  | 'serial'
  | 'name'
  | 'validity';

const VERSION = 0xa0;
const ISSUER_UNIQUE_ID = 0x81;
const SUBJECT_UNIQUE_ID = 0x82;
const EXTENSIONS = 0xa3;
/** Versions 1 to 3 by their number in the certificate; those before 3 have no extensions. */
const V3 = 2;
/** Twenty by RFC 5280, 4.1.2.2, and a sign byte. */
const SERIAL_LIMIT = 21;

/**
 * One certificate of the profile: EC by named curve, Ed25519 or Ed448, signed by ECDSA with SHA-2 or by
 * EdDSA. The failure is a CertificateFault, `rsa-not-supported` among them.
 */
export function parseCertificate(der: Uint8Array): Result<Certificate, CertificateFault> {
  try {
    return readCertificate(der);
  } catch {
    // The library throws at what does not fit its schema.
    return fail('structure');
  }
}

function readCertificate(der: Uint8Array): Result<Certificate, CertificateFault> {
  const object = readSignedObject(der, CERTIFICATE_LIMITS);
  if (!object.ok) return object;
  const { signed, signature, algorithm } = object.value;
  const version = readVersion(object.value.fields[0]);
  if (version === null) return fail('version');
  const fields = version.stated ? object.value.fields.slice(1) : object.value.fields;
  const [serial, innerAlgorithm, issuerNode, validityNode, subjectNode, keyNode, ...rest] = fields;
  if (!namesOneAlgorithm(innerAlgorithm, algorithm)) return fail('structure');
  if (serial?.tag !== DER_TAG.integer || contentOf(serial).length > SERIAL_LIMIT) {
    return fail('serial');
  }
  const issuer = issuerNode && readName(issuerNode);
  const subject = subjectNode && readName(subjectNode);
  if (!issuer || !subject || issuer.comparable === EMPTY_NAME) return fail('name');
  const validity = validityNode && readValidity(validityNode);
  if (!validity) return fail('validity');
  if (keyNode?.tag !== DER_TAG.sequence) return fail('structure');
  const key = readPublicKey(keyNode);
  if (!key.ok) return key;
  const list = readRest(rest, version.number);
  if (!list.ok) return list;
  const extensions = readCertificateExtensions(list.value);
  if (!extensions.ok) return extensions;
  return succeed({
    raw: der,
    signed,
    serial: contentOf(serial),
    issuer,
    subject,
    ...validity,
    key: key.value,
    ...extensions.value,
    signature,
  });
}

const EMPTY_NAME = '[]';

/** The version number and whether it is written: version 1 is said by silence. */
function readVersion(node: DerNode | undefined): { number: number; stated: boolean } | null {
  if (node?.tag !== VERSION) return { number: 0, stated: false };
  const content = explicitContent(node);
  if (content?.tag !== DER_TAG.integer) return null;
  const [number = 0, ...more] = contentOf(content);
  return more.length === 0 && number > 0 && number <= V3 ? { number, stated: true } : null;
}

function readValidity(node: DerNode): { notBefore: Date; notAfter: Date } | null {
  const [from, until, ...more] = node.children;
  if (node.tag !== DER_TAG.sequence || !from || !until || more.length > 0) return null;
  const notBefore = readTime(from);
  const notAfter = readTime(until);
  return notBefore && notAfter && notBefore <= notAfter ? { notBefore, notAfter } : null;
}

/** What may follow the key: unique ids of old, which mean nothing any more, and the extensions. */
function readRest(
  rest: readonly DerNode[],
  version: number,
): Result<readonly Extension[], ExtensionFault | 'structure'> {
  const order = [ISSUER_UNIQUE_ID, SUBJECT_UNIQUE_ID, EXTENSIONS];
  const places = rest.map(({ tag }) => order.indexOf(tag));
  const isOrdered = places.every((place, i) => place > (places[i - 1] ?? -1));
  if (!isOrdered) return fail('structure');
  const wrapped = rest.find(({ tag }) => tag === EXTENSIONS);
  if (wrapped === undefined) return succeed([]);
  const list = explicitContent(wrapped);
  return list === null || version !== V3 ? fail('structure') : readExtensions(list);
}
