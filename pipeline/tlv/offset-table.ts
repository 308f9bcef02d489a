import type { Failure } from '../outcome/failure.ts';
import { type Result, succeed } from '../outcome/result.ts';
import { malformed, type Template } from './template.ts';

/**
 * The first object of the card's record files lists where each following object begins: big-endian
 * 16-bit offsets from the first byte of the file (facts/mynumber-card.md 3.1). The table is not
 * signed, so it proves nothing; a table that disagrees with the objects is refused all the same,
 * because two readers of such a file could see two different persons.
 */
export function checkOffsetTable(
  template: Template,
  name: string,
  tableTag: number,
): Result<null, Failure> {
  const [table, ...following] = template.objects;
  if (table === undefined || table.tag !== tableTag) return malformed(name, 'table-not-first');
  const offsets = readOffsets(table.value);
  const agrees =
    offsets !== null &&
    offsets.length === following.length &&
    following.every((object, i) => object.start === offsets[i]);
  return agrees ? succeed(null) : malformed(name, 'offset-table', tableTag);
}

/** The table's offsets; null when its length is odd. */
export function readOffsets(table: Uint8Array): readonly number[] | null {
  if (table.length % 2 !== 0) return null;
  const offsets: number[] = [];
  for (let i = 0; i < table.length; i += 2) {
    offsets.push(((table[i] ?? 0) << 8) | (table[i + 1] ?? 0));
  }
  return offsets;
}
