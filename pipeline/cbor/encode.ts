import { concat } from '../bytes/concat.ts';
import { TAG } from './value.ts';

/** Encoded CBOR to be put in as it is: what was received is never encoded anew (design rule 4). */
export class RawCbor {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** What we send and sign. Objects become maps with text keys in their own order. */
export type Encodable =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | RawCbor
  | readonly Encodable[]
  | ReadonlyMap<number | string, Encodable>
  | { readonly [key: string]: Encodable };

const SIMPLE = { false: 0xf4, true: 0xf5, null: 0xf6 } as const;

/**
 * CBOR with the shortest heads and definite lengths (ISO/IEC 18013-5, 8.1). Own code, because raw
 * pieces have to be spliced in, which encoders do not do. Numbers are safe integers.
 */
export function encodeCbor(value: Encodable): Uint8Array {
  if (value instanceof RawCbor) return value.bytes;
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  if (value === null || typeof value === 'boolean') return Uint8Array.of(SIMPLE[`${value}`]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const text = encodeUtf8(value);
    return concat(head(3, text.length), text);
  }
  if (isList(value)) return concat(head(4, value.length), ...value.map(encodeCbor));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const parts = entries.flatMap(([key, item]) => [encodeCbor(key), encodeCbor(item)]);
  return concat(head(5, entries.length), ...parts);
}

/** `#6.24(bstr .cbor X)` of encoded X. */
export function encodedCbor(content: Uint8Array): RawCbor {
  return new RawCbor(concat(head(6, TAG.encodedCbor), encodeCbor(content)));
}

function isList(value: Encodable): value is readonly Encodable[] {
  return Array.isArray(value);
}

function head(major: number, value: number): Uint8Array {
  if (!Number.isSafeInteger(value)) throw new Error('not a safe integer');
  const initial = major << 5;
  if (value < 24) return Uint8Array.of(initial | value);
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(1, BigInt(value));
  const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x1_0000_0000 ? 4 : 8;
  return concat(
    Uint8Array.of(initial | (24 + Math.log2(length))),
    bytes.subarray(bytes.length - length),
  );
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
