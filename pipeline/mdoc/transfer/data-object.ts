import { concat } from '../../bytes/concat.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';

/** Discretionary data (ISO/IEC 7816-4): what every message is wrapped in (facts/iso18013-5-reader.md 5). */
const TAG = 0x53;
/** Longest message either way: the bound of a CBOR document too (design 9). */
export const MESSAGE_LIMIT = 1024 * 1024;
/** First byte of a BER length of this many bytes more. */
const LONG_LENGTH = 0x80;
const MOST_LENGTH_BYTES = 3;

export type DataObjectFault = 'empty' | 'tag' | 'length' | 'truncated' | 'trailing' | 'too-long';

/** DO'53' around a message, its length in as few bytes as it takes. */
export function wrapMessage(message: Uint8Array): Uint8Array {
  const { length } = message;
  const bytes = [length >> 16, (length >> 8) & 0xff, length & 0xff];
  const used = bytes.slice(bytes.findIndex((byte, i) => byte !== 0 || i === bytes.length - 1));
  const head = length < LONG_LENGTH ? [length] : [LONG_LENGTH | used.length, ...used];
  return concat(Uint8Array.of(TAG, ...head), message);
}

/** The message in a DO'53' that fills the bytes exactly: length in one byte, or after 81, 82 or 83. */
export function unwrapMessage(bytes: Uint8Array): Result<Uint8Array, DataObjectFault> {
  const head = readHead(bytes);
  if (!head.ok) return head;
  const { start, end } = head.value;
  if (end > bytes.length) return fail('truncated');
  if (end < bytes.length) return fail('trailing');
  return succeed(bytes.subarray(start));
}

/** How many bytes the DO'53' that begins with these will have in all; null where they do not say. */
export function promisedLength(beginning: Uint8Array): number | null {
  const head = readHead(beginning);
  return head.ok ? head.value.end : null;
}

function readHead(bytes: Uint8Array): Result<{ start: number; end: number }, DataObjectFault> {
  const [tag, first] = bytes;
  if (tag !== undefined && tag !== TAG) return fail('tag');
  if (first === undefined) return fail('truncated');
  const count = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
  if (first === LONG_LENGTH || count > MOST_LENGTH_BYTES) return fail('length');
  const start = 2 + count;
  if (bytes.length < start) return fail('truncated');
  const longLength = bytes.subarray(2, start).reduce((length, byte) => (length << 8) | byte, 0);
  const length = count === 0 ? first : longLength;
  if (length === 0) return fail('empty');
  return length > MESSAGE_LIMIT ? fail('too-long') : succeed({ start, end: start + length });
}
