import {
  bytes,
  either,
  fromBytes,
  integer,
  listOf,
  made,
  optional,
  record,
  type Shape,
} from '../cbor/shape.ts';
import { CborTag, type CborValue } from '../cbor/value.ts';
import { succeed } from '../outcome/result.ts';

/** Header labels (RFC 9052, 3.1; RFC 9360). */
export const HEADER = { algorithm: 1, critical: 2, x5chain: 33 } as const;

/** One certificate, or several with the one that signed first. */
const x5chain = either(
  made(bytes, (certificate) => [certificate]),
  listOf(bytes, 1),
);

/** Headers of ours to look at. A critical one is always refused: none is defined that we would have to know. */
export interface Headers {
  readonly algorithm: number | null;
  readonly x5chain: readonly Uint8Array[] | null;
}

const headerMap: Shape<Headers> = made(
  record({
    algorithm: optional(integer, HEADER.algorithm),
    critical: optional(listOf(integer), HEADER.critical),
    x5chain: optional(x5chain, HEADER.x5chain),
  }),
  ({ algorithm, critical, x5chain: chain }) =>
    critical === null ? { algorithm, x5chain: chain } : undefined,
);

export const unprotectedHeaders: Shape<Headers> = headerMap;

/** Protected headers: what they say, and the bytes that are signed. An empty string is an empty map. */
export interface ProtectedHeaders extends Headers {
  readonly bytes: Uint8Array;
}

export const protectedHeaders: Shape<ProtectedHeaders> = (value, at) => {
  const found = bytes(value, at);
  if (!found.ok) return found;
  if (found.value.length === 0) {
    return succeed({ algorithm: null, x5chain: null, bytes: found.value });
  }
  const headers = fromBytes(found.value, headerMap, at);
  return headers.ok ? succeed({ ...headers.value, bytes: found.value }) : headers;
};

/** An item that stands untagged in the standard's structures; its own tag is tolerated. */
export function maybeTagged<T>(tag: number, item: Shape<T>): Shape<T> {
  return (value: CborValue, at: string) =>
    item(value instanceof CborTag && value.tag === tag ? value.value : value, at);
}
