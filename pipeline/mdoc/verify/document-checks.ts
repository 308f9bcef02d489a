import { type Check, deviation, failedCheck, notCheckable, passed } from '../../outcome/check.ts';
import type { WantedElement } from '../request/document-type.ts';
import type { PhoneEvidence } from './phone-evidence.ts';

/** Whether the document is of the type that was asked for, and its issuer says the same (9.3.1, step 4). */
export function checkDocumentType({ document, security }: PhoneEvidence, requested: string): Check {
  const id = 'mdoc.document-type';
  if (security.docType !== document.docType) return failedCheck(id, 'document-type-differs');
  return document.docType === requested ? passed(id) : failedCheck(id, 'document-not-requested');
}

/** Whether the issuer let the device's key sign every element that the device signed (9.3.1, step 6). */
export function checkKeyAuthorisation({ document, security }: PhoneEvidence): Check {
  const id = 'mdoc.key-authorisation';
  const { keyAuthorizations } = security.deviceKeyInfo;
  for (const [namespace, elements] of document.deviceSigned.nameSpaces.value) {
    if (keyAuthorizations?.nameSpaces?.includes(namespace)) continue;
    const allowed = keyAuthorizations?.dataElements?.get(namespace) ?? [];
    const all = [...elements.keys()].every((element) => allowed.includes(element));
    if (!all) return failedCheck(id, 'element-not-authorised');
  }
  return passed(id);
}

/**
 * What came without having been asked for is dropped, and said (design rule 2). Device-signed elements
 * are never used: they are the holder's own word.
 */
export function checkOnlyRequested(
  { documents, document, items }: PhoneEvidence,
  wanted: readonly WantedElement[],
): Check {
  const id = 'mdoc.only-requested';
  if (documents.length > 1) return deviation(id, 'unrequested-document');
  const fromDevice = [...document.deviceSigned.nameSpaces.value.values()];
  const extra =
    fromDevice.some(({ size }) => size > 0) ||
    items.some(
      ({ namespace, elementIdentifier }) =>
        !wanted.some(
          (element) => element.namespace === namespace && element.names.includes(elementIdentifier),
        ),
    );
  return extra ? deviation(id, 'unrequested-element') : passed(id);
}

/** Where the issuer tells that it took the record back. Its lists need a network: never green here. */
export function checkStatus({ security }: PhoneEvidence): Check {
  const reason = security.status === null ? 'no-status' : 'not-available-offline';
  return notCheckable('mdoc.status', reason);
}
