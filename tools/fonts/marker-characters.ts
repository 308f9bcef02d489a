import { type Bytes, u8, u16, u24, u32 } from './sfnt.ts';

const LAST_CODE_POINT = 0x10ffff;
/** Where writing is encoded: without surrogates, private use and the planes that are empty. */
const WRITING = [
  [0x0001, 0xd7ff],
  [0xf900, 0x2ffff],
  [0x30000, 0x33fff],
] as const;
/** A range of format 14 counts what follows its first character in one byte. */
const RANGE = 0x100;
/**
 * Selectors that share one list of ranges. Fewer lists would do for the format, but a shaper counts a
 * list each time it is named, and drops a table whose count is beyond 64 times its bytes.
 */
const SHARED = 32;

/** VS1 to VS16 and VS17 to VS256 (Unicode, Variation Selectors and its supplement). */
const SELECTORS = [...run(0xfe00, 16), ...run(0xe0100, 240)];

const UNICODE_VARIATIONS = [0, 5] as const;
const WINDOWS_FULL = [3, 10] as const;

/** `cmap`: every code point and every sequence of a character and a selector, all one glyph. */
export function mapEverything(glyph: number): Bytes {
  const tables = [
    [UNICODE_VARIATIONS, mapSequences()],
    [WINDOWS_FULL, mapCharacters(glyph)],
  ] as const;
  let at = 4 + 8 * tables.length;
  const records = tables.flatMap(([[platform, encoding], table]) => {
    const record = [...u16(platform), ...u16(encoding), ...u32(at)];
    at += table.length;
    return record;
  });
  return [...u16(0), ...u16(tables.length), ...records, ...tables.flatMap(([, table]) => table)];
}

/** Format 13, many to one. */
function mapCharacters(glyph: number): Bytes {
  const group = [...u32(0), ...u32(LAST_CODE_POINT), ...u32(glyph)];
  const length = 16 + group.length;
  return [...u16(13), ...u16(0), ...u32(length), ...u32(0), ...u32(1), ...group];
}

/** Format 14: with each selector a character keeps its glyph. */
function mapSequences(): Bytes {
  const ranges = WRITING.flatMap(([first, last]) => rangesOf(first, last));
  const list = [...u32(ranges.length), ...ranges.flat()];
  const listsAt = 10 + 11 * SELECTORS.length;
  const records = SELECTORS.flatMap((selector, n) => [
    ...u24(selector),
    ...u32(listsAt + list.length * Math.floor(n / SHARED)),
    ...u32(0),
  ]);
  const lists = new Array<Bytes>(SELECTORS.length / SHARED).fill(list).flat();
  const length = listsAt + lists.length;
  return [...u16(14), ...u32(length), ...u32(SELECTORS.length), ...records, ...lists];
}

function rangesOf(first: number, last: number): readonly Bytes[] {
  const ranges: Bytes[] = [];
  for (let start = first; start <= last; start += RANGE) {
    ranges.push([...u24(start), ...u8(Math.min(RANGE, last - start + 1) - 1)]);
  }
  return ranges;
}

function run(first: number, length: number): readonly number[] {
  return Array.from({ length }, (_, n) => first + n);
}
