import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import type { MdocDocument } from '../response/device-response.ts';
import { type ReturnedItem, returnedItems } from '../response/issuer-signed.ts';
import {
  type MobileSecurityObject,
  parseMobileSecurityObject,
} from '../response/mobile-security-object.ts';

/** What a phone answered, taken apart. Parsed, not proved. */
export interface PhoneEvidence {
  readonly documents: readonly MdocDocument[];
  /** The first of the requested type, else the first. */
  readonly document: MdocDocument;
  readonly security: MobileSecurityObject;
  readonly items: readonly ReturnedItem[];
}

/** `malformed-data` where the issuer's part of the document is not what the standard says. */
export function phoneEvidence(
  documents: readonly MdocDocument[],
  docType: string,
): Result<PhoneEvidence> {
  const document = documents.find((candidate) => candidate.docType === docType) ?? documents[0];
  const payload = document?.issuerSigned.issuerAuth.payload ?? null;
  if (document === undefined || payload === null) {
    return fail(failure('malformed-data', { at: 'issuerAuth payload' }));
  }
  const security = parseMobileSecurityObject(payload);
  if (!security.ok) return fail(failure('malformed-data', { at: security.failure }));
  const items = returnedItems(document.issuerSigned);
  return succeed({ documents, document, security: security.value, items });
}
