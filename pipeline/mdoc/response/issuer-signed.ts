import {
  anything,
  bytes,
  encoded,
  listOf,
  made,
  mapOf,
  optional,
  record,
  type ShapeOf,
  text,
  uint,
} from '../../cbor/shape.ts';
import { coseSign1 } from '../../cose/sign1.ts';

/** digestID is under 2^31 (ISO/IEC 18013-5, 9.1.2.4). */
const DIGEST_ID_LIMIT = 2 ** 31;
export const digestId = made(uint, (value) => (value < DIGEST_ID_LIMIT ? value : undefined));

/** IssuerSignedItem (8.3.2.1.2.2): in any order of keys. */
const issuerSignedItem = record({
  digestID: digestId,
  random: bytes,
  elementIdentifier: text,
  elementValue: anything,
});

export const issuerSigned = record({
  nameSpaces: optional(mapOf(text, listOf(encoded(issuerSignedItem), 1))),
  issuerAuth: coseSign1,
});

export type IssuerSigned = ShapeOf<typeof issuerSigned>;

/** An item with the namespace that it stands in and its bytes as received: those are what was digested. */
export interface ReturnedItem extends ShapeOf<typeof issuerSignedItem> {
  readonly namespace: string;
  readonly raw: Uint8Array;
}

export function returnedItems({ nameSpaces }: IssuerSigned): readonly ReturnedItem[] {
  return [...(nameSpaces ?? [])].flatMap(([namespace, items]) =>
    items.map(({ value, raw }) => ({ ...value, namespace, raw })),
  );
}
