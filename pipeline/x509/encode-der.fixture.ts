import { concat } from '../bytes/concat.ts';
import { DER_TAG } from './der-primitives.ts';
import { CRL_LIMITS, type DerNode, rawOf, scanDer } from './scan-der.ts';

/** One DER object around the parts. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(...parts);
  const { length } = content;
  if (length < 0x80) return concat(Uint8Array.of(tag, length), content);
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return concat(Uint8Array.of(tag, 0x80 + bytes.length, ...bytes), content);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(DER_TAG.sequence, ...parts);

export const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

export function scanned(bytes: Uint8Array): DerNode {
  const node = scanDer(bytes, CRL_LIMITS);
  if (!node.ok) throw new Error(node.failure);
  return node.value;
}

/** The parts of a signed object: fields of its signed part, then algorithm and signature. */
export interface Parts {
  readonly fields: readonly Uint8Array[];
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
}

export function partsOf(signedObject: Uint8Array): Parts {
  const [signed, algorithm, signature] = scanned(signedObject).children;
  if (!signed || !algorithm || !signature) throw new Error('no signed object');
  return {
    fields: signed.children.map(rawOf),
    algorithm: rawOf(algorithm),
    signature: rawOf(signature),
  };
}

/** The same object with parts of its own exchanged; its signature does not hold any more. */
export function withParts(
  signedObject: Uint8Array,
  change: (parts: Parts) => Partial<Parts>,
): Uint8Array {
  const parts = partsOf(signedObject);
  const { fields, algorithm, signature } = { ...parts, ...change(parts) };
  return sequence(sequence(...fields), algorithm, signature);
}

/** The same object with one field of its signed part exchanged, or left out (null). */
export function withField(
  signedObject: Uint8Array,
  place: number,
  field: Uint8Array | null,
): Uint8Array {
  return withParts(signedObject, ({ fields }) => ({
    fields: fields.flatMap((old, at) => (at === place ? (field === null ? [] : [field]) : [old])),
  }));
}
