// Without its native accelerator and without code made at run time (facts/install.md).
import { addExtension, Decoder } from 'cbor-x/decode-no-eval';
import { fail, type Result, succeed } from '../outcome/result.ts';
import { type CborFault, type CborScan, scanCbor } from './scan.ts';
import { type CborMap, CborTag, type CborValue, TAG } from './value.ts';

/** A tag as cbor-x hands it over, before it gets its bytes. */
class FoundTag {
  readonly tag: number;
  readonly content: unknown;

  constructor(tag: number, content: unknown) {
    this.tag = tag;
    this.content = content;
  }
}

// The library makes dates and more of tags by itself; for the six that the scan lets through it is told
// to leave them alone, so none of its own handlers ever runs.
for (const tag of Object.values(TAG)) {
  addExtension({
    Class: FoundTag,
    tag,
    encode: () => {
      throw new Error('this copy of the library only decodes');
    },
    decode: (content: unknown) => new FoundTag(tag, content),
  });
}

// `int64AsNumber` is missing in the library's types: an integer in a longer head than it needs would
// be a bigint, and no lookup would find it.
const options = { mapsAsObjects: false, useRecords: false, int64AsNumber: true };
const decoder = new Decoder(options);

/** One CBOR item, looked at strictly before it is decoded (scan.ts); the fault where it is not one. */
export function decodeCbor(bytes: Uint8Array): Result<CborValue, CborFault> {
  const scan = scanCbor(bytes);
  if (typeof scan === 'string') return fail(scan);
  try {
    return succeed(settle(decoder.decode(bytes), rawTags(bytes, scan)));
  } catch {
    return fail('not-decodable');
  }
}

function* rawTags(bytes: Uint8Array, { tags }: CborScan): Generator<Uint8Array, Uint8Array> {
  for (const { start, end } of tags) yield bytes.subarray(start, end);
  throw new Error('more tags decoded than scanned');
}

/** Gives every tag its bytes: both walks meet the tags in the order of their heads. */
function settle(value: unknown, raw: Iterator<Uint8Array, Uint8Array>): CborValue {
  if (value instanceof FoundTag) {
    const bytes = raw.next().value;
    return new CborTag(value.tag, settle(value.content, raw), bytes);
  }
  if (value instanceof Uint8Array) return asPlainBytes(value);
  if (Array.isArray(value)) return value.map((item) => settle(item, raw));
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => [key, settle(item, raw)] as const);
    return new Map(entries) satisfies CborMap;
  }
  return value as CborValue;
}

/** Never a Buffer, whatever the host's library hands out. */
function asPlainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
