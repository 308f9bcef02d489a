import { fail, type Result, succeed } from '../outcome/result.ts';
import { isCanonical, isConstructedTag, isConstructible } from './der-primitives.ts';

/** How much of one encoding is looked at before it is given up: bounds, not format rules. */
export interface DerLimits {
  readonly bytes: number;
  readonly objects: number;
}

export const CERTIFICATE_LIMITS: DerLimits = { bytes: 16 * 1024, objects: 2_000 };
/** The objects are those around the list's entries, which are read one by one. */
export const CRL_LIMITS: DerLimits = { bytes: 1024 * 1024, objects: 2_000 };

const DEPTH_LIMIT = 16;
/** A length in more bytes than this is over every limit. */
const LENGTH_BYTES_LIMIT = 3;

/** What the header of an object says, by its place in the bytes that were scanned. */
export interface DerHeader {
  readonly source: Uint8Array;
  /** The identifier byte: class, constructed bit and number. */
  readonly tag: number;
  readonly valueStart: number;
  readonly end: number;
}

/** One object of a DER encoding. */
export interface DerNode extends DerHeader {
  readonly start: number;
  /** Empty for a primitive object, and for one that is passed over. */
  readonly children: readonly DerNode[];
}

/** Whether an object is not looked into, by its tag, its depth (1: outermost) and the one before it. */
export type PassesOver = (tag: number, depth: number, before: DerNode | undefined) => boolean;

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
export function contentOf({ source, valueStart, end }: DerHeader): Uint8Array {
  return source.subarray(valueStart, end);
}

/**
 * Exactly one DER object (ITU-T X.690) that fills the bytes, with all objects inside it: definite minimal
 * lengths, single-byte tags, primitive values in their one form. Octet and bit strings are not looked
 * into, nor is what `passesOver` names. Nothing reaches a library before this has passed.
 */
export function scanDer(
  bytes: Uint8Array,
  limits: DerLimits,
  passesOver: PassesOver = () => false,
): Result<DerNode, DerFault> {
  if (bytes.length > limits.bytes) return fail('too-large');
  let objects = 0;

  function scan(
    start: number,
    limit: number,
    depth: number,
    before?: DerNode,
  ): Result<DerNode, DerFault> {
    objects += 1;
    if (objects > limits.objects) return fail('too-many-objects');
    if (depth > DEPTH_LIMIT) return fail('too-deep');
    const header = scanHeader(bytes, start, limit);
    if (!header.ok) return header;
    const { tag, valueStart, end } = header.value;
    const children: DerNode[] = [];
    if (isConstructedTag(tag)) {
      if (!isConstructible(tag)) return fail('bad-tag');
      const isPassedOver = passesOver(tag, depth, before);
      for (let at = isPassedOver ? end : valueStart; at < end; ) {
        const child = scan(at, end, depth + 1, children.at(-1));
        if (!child.ok) return child;
        children.push(child.value);
        at = child.value.end;
      }
    } else if (!isCanonical(tag, contentOf(header.value))) {
      return fail('bad-value');
    }
    return succeed({ source: bytes, tag, start, valueStart, end, children });
  }

  const root = scan(0, bytes.length, 1);
  return root.ok && root.value.end !== bytes.length ? fail('trailing-bytes') : root;
}

/** The header at `start`, where tag and length are such as DER allows and the object ends by `limit`. */
export function scanHeader(
  source: Uint8Array,
  start: number,
  limit: number,
): Result<DerHeader, DerFault> {
  const tag = source[start];
  if (start >= limit || tag === undefined) return fail('truncated');
  // A number of 31 and more, or the end of contents of an indefinite length: no certificate has them.
  if ((tag & 0x1f) === 0x1f || tag === 0) return fail('bad-tag');
  const short = start + 1 < limit ? source[start + 1] : undefined;
  if (short === undefined) return fail('truncated');
  let valueStart = start + 2;
  let length = short;
  if (short >= 0x80) {
    const count = short & 0x7f;
    if (count === 0 || count > LENGTH_BYTES_LIMIT) return fail('bad-length');
    if (valueStart + count > limit) return fail('truncated');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (source[valueStart++] ?? 0);
    const shortest = count === 1 ? 0x80 : 256 ** (count - 1);
    if (length < shortest) return fail('bad-length');
  }
  const end = valueStart + length;
  return end > limit ? fail('truncated') : succeed({ source, tag, valueStart, end });
}
