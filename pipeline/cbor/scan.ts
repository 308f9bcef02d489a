import { decodeUtf8 } from '../bytes/text.ts';
import { TAG } from './value.ts';

/** No structure of ISO/IEC 18013-5 is nested deeper, or has more items (design 9). */
export const DEPTH_LIMIT = 16;
export const ITEM_LIMIT = 4096;
export const CBOR_BYTE_LIMIT = 1024 * 1024;

export type CborFault =
  | 'too-long'
  | 'truncated'
  | 'trailing-bytes'
  | 'too-deep'
  | 'too-many-items'
  | 'indefinite-length'
  | 'reserved-length'
  | 'integer-too-large'
  | 'invalid-utf-8'
  | 'byte-order-mark'
  | 'key-type'
  | 'duplicate-key'
  | 'tag-not-allowed'
  | 'tag-content'
  | 'simple-value'
  | 'not-decodable';

/** Where the tagged items stand, in the order of their heads. */
export interface CborScan {
  readonly tags: readonly { readonly start: number; readonly end: number }[];
}

/** Major types (RFC 8949, 3.1). */
const MAJOR = { uint: 0, nint: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const;

/** The content that each allowed tag has: no other tag is let through, above all no bignum and no record. */
const TAG_CONTENT: ReadonlyMap<number, readonly number[]> = new Map([
  [TAG.dateTime, [MAJOR.text]],
  [TAG.epochTime, [MAJOR.uint, MAJOR.nint, MAJOR.simple]],
  [TAG.mac0, [MAJOR.array]],
  [TAG.sign1, [MAJOR.array]],
  [TAG.encodedCbor, [MAJOR.bytes]],
  [TAG.fullDate, [MAJOR.text]],
]);

/** Thrown and caught in this file alone: the walk is left from any depth. */
class Refused {
  readonly fault: CborFault;
  constructor(fault: CborFault) {
    this.fault = fault;
  }
}

/**
 * The strict look at bytes from outside before a decoder sees them (facts/mdoc-libraries.md 4): exactly
 * one well-formed item, definite lengths, bounded in depth, number and size, no map key twice, only
 * the tags that the standard uses. Linear in the number of bytes.
 */
export function scanCbor(bytes: Uint8Array): CborScan | CborFault {
  if (bytes.length > CBOR_BYTE_LIMIT) return 'too-long';
  const scanner = new Scanner(bytes);
  try {
    scanner.item(0);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.fault;
    throw thrown;
  }
  return scanner.at === bytes.length ? { tags: scanner.tags } : 'trailing-bytes';
}

interface Head {
  readonly major: number;
  readonly info: number;
  readonly value: number;
}

class Scanner {
  at = 0;
  readonly tags: { start: number; end: number }[] = [];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #items = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Walks over one item with all that it holds; answers its head. */
  item(depth: number): Head {
    if (depth > DEPTH_LIMIT) throw new Refused('too-deep');
    if (++this.#items > ITEM_LIMIT) throw new Refused('too-many-items');
    const start = this.at;
    const head = this.#head();
    switch (head.major) {
      case MAJOR.bytes:
        this.#skip(head.value);
        break;
      case MAJOR.text:
        this.#text(head.value);
        break;
      case MAJOR.array:
        this.#expect(head.value);
        for (let i = 0; i < head.value; i++) this.item(depth + 1);
        break;
      case MAJOR.map:
        this.#expect(2 * head.value);
        this.#map(head.value, depth);
        break;
      case MAJOR.tag:
        this.#tag(head.value, start, depth);
        break;
    }
    return head;
  }

  #text(length: number): void {
    const text = decodeUtf8(this.#skip(length));
    if (text === null) throw new Refused('invalid-utf-8');
    // The library drops it from long texts: what is shown would not be what was signed.
    if (text.startsWith('\uFEFF')) throw new Refused('byte-order-mark');
  }

  #map(entries: number, depth: number): void {
    const keys = new Set<string | number>();
    for (let i = 0; i < entries; i++) {
      const start = this.at;
      const { major, value } = this.item(depth + 1);
      const key = this.#keyOf(major, value, start);
      if (keys.has(key)) throw new Refused('duplicate-key');
      keys.add(key);
      this.item(depth + 1);
    }
  }

  /** What a decoder makes of a key: two encodings of one value are one key. */
  #keyOf(major: number, value: number, start: number): string | number {
    if (major === MAJOR.uint) return value;
    if (major === MAJOR.nint) return -1 - value;
    if (major !== MAJOR.text) throw new Refused('key-type');
    return decodeUtf8(this.#bytes.subarray(this.at - value, this.at)) ?? `${start}`;
  }

  #tag(tag: number, start: number, depth: number): void {
    const allowed = TAG_CONTENT.get(tag);
    if (allowed === undefined) throw new Refused('tag-not-allowed');
    const span = { start, end: start };
    this.tags.push(span);
    const { major } = this.item(depth + 1);
    if (!allowed.includes(major)) throw new Refused('tag-content');
    span.end = this.at;
  }

  #head(): Head {
    const initial = this.#bytes[this.at];
    if (initial === undefined) throw new Refused('truncated');
    this.at++;
    const major = initial >> 5;
    const info = initial & 0x1f;
    if (info === 31) throw new Refused('indefinite-length');
    if (info > 27) throw new Refused('reserved-length');
    if (major === MAJOR.simple) return this.#simple(info);
    return { major, info, value: info < 24 ? info : this.#number(1 << (info - 24)) };
  }

  #number(length: number): number {
    const at = this.at;
    this.#skip(length);
    if (length === 1) return this.#view.getUint8(at);
    if (length === 2) return this.#view.getUint16(at);
    if (length === 4) return this.#view.getUint32(at);
    const value = this.#view.getBigUint64(at);
    if (value >= Number.MAX_SAFE_INTEGER) throw new Refused('integer-too-large');
    return Number(value);
  }

  /** false, true, null, undefined and floats; every other simple value is nobody's here. */
  #simple(info: number): Head {
    if (info < 20 || info === 24) throw new Refused('simple-value');
    if (info > 24) this.#skip(1 << (info - 24));
    return { major: MAJOR.simple, info, value: info };
  }

  #skip(length: number): Uint8Array {
    const start = this.at;
    if (length > this.#bytes.length - start) throw new Refused('truncated');
    this.at += length;
    return this.#bytes.subarray(start, this.at);
  }

  /** A count that the bytes left could never hold is refused before anything is walked. */
  #expect(items: number): void {
    if (items > this.#bytes.length - this.at) throw new Refused('truncated');
  }
}
