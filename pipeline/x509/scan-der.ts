import { fail, type Result, succeed } from '../outcome/result.ts';
import { isCanonical, isConstructedTag, isConstructible } from './der-primitives.ts';

/** How much of one encoding is looked at before it is given up: bounds, not format rules. */
export interface DerLimits {
  readonly bytes: number;
  readonly objects: number;
}

export const CERTIFICATE_LIMITS: DerLimits = { bytes: 16 * 1024, objects: 2_000 };
/** A revoked certificate costs at least 20 bytes and three objects of its list. */
export const CRL_LIMITS: DerLimits = { bytes: 1024 * 1024, objects: 200_000 };

const DEPTH_LIMIT = 16;
/** A length in more bytes than this is over every limit. */
const LENGTH_BYTES_LIMIT = 3;

/** One object of a DER encoding, by its place in the bytes that were scanned. */
export interface DerNode {
  readonly source: Uint8Array;
  /** The identifier byte: class, constructed bit and number. */
  readonly tag: number;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  /** Empty for a primitive object. */
  readonly children: readonly DerNode[];
}

export type DerFault =
  | 'too-large'
  | 'too-many-objects'
  | 'too-deep'
  | 'truncated'
  | 'trailing-bytes'
  | 'bad-tag'
  | 'bad-length'
  | 'bad-value';

/** The whole object as received, header included. */
export function rawOf({ source, start, end }: DerNode): Uint8Array {
  return source.subarray(start, end);
}

/** What stands behind the header. */
export function contentOf({ source, valueStart, end }: DerNode): Uint8Array {
  return source.subarray(valueStart, end);
}

/**
 * Exactly one DER object (ITU-T X.690) that fills the bytes, with all objects inside it: definite minimal
 * lengths, single-byte tags, primitive values in their one form. Octet and bit strings are not looked
 * into. Nothing reaches a library before this has passed.
 */
export function scanDer(bytes: Uint8Array, limits: DerLimits): Result<DerNode, DerFault> {
  if (bytes.length > limits.bytes) return fail('too-large');
  let objects = 0;

  function scan(start: number, end: number, depth: number): Result<DerNode, DerFault> {
    objects += 1;
    if (objects > limits.objects) return fail('too-many-objects');
    if (depth > DEPTH_LIMIT) return fail('too-deep');
    const header = scanHeader(bytes, start, end);
    if (!header.ok) return header;
    const { tag, valueStart, valueEnd } = header.value;
    const children: DerNode[] = [];
    if (isConstructedTag(tag)) {
      if (!isConstructible(tag)) return fail('bad-tag');
      for (let at = valueStart; at < valueEnd; ) {
        const child = scan(at, valueEnd, depth + 1);
        if (!child.ok) return child;
        children.push(child.value);
        at = child.value.end;
      }
    } else if (!isCanonical(tag, bytes.subarray(valueStart, valueEnd))) {
      return fail('bad-value');
    }
    return succeed({ source: bytes, tag, start, valueStart, end: valueEnd, children });
  }

  const root = scan(0, bytes.length, 1);
  return root.ok && root.value.end !== bytes.length ? fail('trailing-bytes') : root;
}

function scanHeader(
  bytes: Uint8Array,
  start: number,
  end: number,
): Result<{ tag: number; valueStart: number; valueEnd: number }, DerFault> {
  const tag = bytes[start];
  if (start >= end || tag === undefined) return fail('truncated');
  // A number of 31 and more, or the end of contents of an indefinite length: no certificate has them.
  if ((tag & 0x1f) === 0x1f || tag === 0) return fail('bad-tag');
  const short = start + 1 < end ? bytes[start + 1] : undefined;
  if (short === undefined) return fail('truncated');
  let valueStart = start + 2;
  let length = short;
  if (short >= 0x80) {
    const count = short & 0x7f;
    if (count === 0 || count > LENGTH_BYTES_LIMIT) return fail('bad-length');
    if (valueStart + count > end) return fail('truncated');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[valueStart++] ?? 0);
    const shortest = count === 1 ? 0x80 : 256 ** (count - 1);
    if (length < shortest) return fail('bad-length');
  }
  const valueEnd = valueStart + length;
  return valueEnd > end ? fail('truncated') : succeed({ tag, valueStart, valueEnd });
}
