import { fail, type Result, succeed } from '../outcome/result.ts';

/**
 * One BER-TLV object of the card. `tag` holds the tag bytes as one number (0xDF21), `raw` the whole
 * object as received (what is signed is signed with its header), `start` its offset in the file.
 */
export interface Tlv {
  readonly tag: number;
  readonly value: Uint8Array;
  readonly raw: Uint8Array;
  readonly start: number;
}

export interface TlvHeader {
  readonly tag: number;
  readonly headerLength: number;
  readonly valueLength: number;
}

export type TlvFault = 'truncated' | 'bad-tag' | 'bad-length';

/**
 * Tag and length at `offset`. The card writes two-byte tags in high-tag form even for numbers
 * under 31, and lengths in one byte or as `82 hh ll` (facts/mynumber-card.md 3.1); `81 ll` is taken too.
 */
export function readTlvHeader(bytes: Uint8Array, offset: number): Result<TlvHeader, TlvFault> {
  const first = bytes[offset];
  if (first === undefined) return fail('truncated');
  let tag = first;
  let at = offset + 1;
  if ((first & 0x1f) === 0x1f) {
    const second = bytes[at++];
    if (second === undefined) return fail('truncated');
    if (second >= 0x80) return fail('bad-tag');
    tag = (first << 8) | second;
  }
  const short = bytes[at++];
  if (short === undefined) return fail('truncated');
  let valueLength = short;
  if (short >= 0x80) {
    const count = short & 0x7f;
    if (count !== 1 && count !== 2) return fail('bad-length');
    valueLength = 0;
    for (let i = 0; i < count; i++) {
      const byte = bytes[at++];
      if (byte === undefined) return fail('truncated');
      valueLength = (valueLength << 8) | byte;
    }
  }
  return succeed({ tag, headerLength: at - offset, valueLength });
}

/** The object at `offset`; `truncated` when its length runs over the end of the bytes. */
export function readTlv(bytes: Uint8Array, offset: number): Result<Tlv, TlvFault> {
  const header = readTlvHeader(bytes, offset);
  if (!header.ok) return header;
  const { tag, headerLength, valueLength } = header.value;
  const valueStart = offset + headerLength;
  const end = valueStart + valueLength;
  if (end > bytes.length) return fail('truncated');
  return succeed({
    tag,
    value: bytes.subarray(valueStart, end),
    raw: bytes.subarray(offset, end),
    start: offset,
  });
}

/** All objects between `start` and `end`, which they must fill exactly; at most `limit` of them. */
export function readTlvs(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
): Result<readonly Tlv[], TlvFault | 'too-many'> {
  const objects: Tlv[] = [];
  const within = bytes.subarray(0, end);
  for (let at = start; at < end; ) {
    if (objects.length === limit) return fail('too-many');
    const object = readTlv(within, at);
    if (!object.ok) return object;
    objects.push(object.value);
    at += object.value.raw.length;
  }
  return succeed(objects);
}
