import { CborTag, type CborValue } from '../../pipeline/cbor/value.ts';
import { parseDocuments } from '../../pipeline/mdoc/response/device-response.ts';
import { returnedItems } from '../../pipeline/mdoc/response/issuer-signed.ts';

/** The issuer-signed values as our parser gives them, in the form in which the oracles tell theirs. */
export function ourElements(response: Uint8Array): Readonly<Record<string, unknown>> {
  const documents = parseDocuments(response);
  if (!documents.ok) throw new Error(documents.failure.kind);
  const items = documents.value.flatMap(({ issuerSigned }) => returnedItems(issuerSigned));
  return Object.fromEntries(
    items.map(({ elementIdentifier, elementValue }) => [elementIdentifier, plain(elementValue)]),
  );
}

function plain(value: CborValue): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return value instanceof CborTag ? plain(value.value) : value;
}
