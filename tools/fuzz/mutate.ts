import { concat } from '../../pipeline/bytes/concat.ts';
import type { SeededBytes } from '../fixtures/seeded-bytes.ts';

/** Bytes that mean something in a header: lengths at their limits, tags, status words. */
const TELLING = [0x00, 0x01, 0x61, 0x6c, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x90, 0xdf, 0xff];
const MOST_CHANGES = 4;
const LONGEST_RUN = 64;

/** A changed copy of `seed`; `other` lends a piece of itself at times. */
export function mutate(seed: Uint8Array, other: Uint8Array, dice: SeededBytes): Uint8Array {
  const below = (limit: number) => Math.floor(dice.fraction() * limit);
  let bytes = seed.slice();
  for (let left = 1 + below(MOST_CHANGES); left > 0; left--) {
    const at = below(bytes.length + 1);
    const end = Math.min(bytes.length, at + below(LONGEST_RUN));
    const replaceAt = (piece: Uint8Array) =>
      concat(bytes.subarray(0, at), piece, bytes.subarray(Math.min(bytes.length, at + 1)));
    const changes: readonly (() => Uint8Array)[] = [
      () => replaceAt(Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8)))),
      () => replaceAt(Uint8Array.of(TELLING[below(TELLING.length)] ?? 0)),
      () => replaceAt(Uint8Array.from(dice.take(4))),
      () => bytes.slice(0, at),
      () => concat(bytes.subarray(0, at), bytes.subarray(end)),
      () => concat(bytes.subarray(0, end), bytes.subarray(at)),
      () => concat(bytes.subarray(0, at), dice.take(1 + below(LONGEST_RUN)), bytes.subarray(at)),
      () => concat(bytes.subarray(0, at), other.subarray(below(other.length + 1))),
    ];
    bytes = Uint8Array.from(changes[below(changes.length)]?.() ?? bytes);
  }
  return bytes;
}
