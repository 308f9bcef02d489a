import { type Encodable, encodeCbor, encodedCbor, type RawCbor } from '../../cbor/encode.ts';
import type { Item } from '../../purpose/item.ts';
import type { WantedElement } from './document-type.ts';

/** Stays at 1.0: holders are known to mishandle 1.1 (facts/iso18013-5-reader.md 8.1). */
const VERSION = '1.0';

/**
 * ItemsRequestBytes (ISO/IEC 18013-5, 8.3.2.1.2.1): the elements, each with whether its item is kept after
 * this transaction. A phone shows that to its holder.
 */
export function itemsRequest(
  docType: string,
  elements: readonly WantedElement[],
  retain: readonly Item[],
): RawCbor {
  const nameSpaces = new Map<string, Map<string, boolean>>();
  for (const { item, namespace, names } of elements) {
    const wanted = nameSpaces.get(namespace) ?? new Map<string, boolean>();
    const [name] = names;
    if (name !== undefined) wanted.set(name, retain.includes(item));
    nameSpaces.set(namespace, wanted);
  }
  return encodedCbor(encodeCbor({ docType, nameSpaces }));
}

/** DeviceRequest for one document; `readerAuth` is a COSE_Sign1, null where the reader has no key. */
export function deviceRequest(items: RawCbor, readerAuth: RawCbor | null): Uint8Array {
  const request: Record<string, Encodable> = { itemsRequest: items };
  if (readerAuth !== null) request['readerAuth'] = readerAuth;
  return encodeCbor({ version: VERSION, docRequests: [request] });
}
