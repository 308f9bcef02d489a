/** Big-endian fields of an OpenType table, as bytes. */
export type Bytes = readonly number[];

export const u8 = (value: number): Bytes => [value & 0xff];
export const u16 = (value: number): Bytes => [...u8(value >> 8), ...u8(value)];
export const u24 = (value: number): Bytes => [...u8(value >> 16), ...u16(value)];
export const u32 = (value: number): Bytes => [...u16(value >>> 16), ...u16(value)];
export const tag = (name: string): Bytes => [...name].flatMap((letter) => u8(letter.charCodeAt(0)));

export const TRUETYPE = 0x00010000;
/** Where `head` holds the sum that makes the whole file add up, and to what (OpenType, head). */
const ADJUSTMENT_AT = 8;
const WHOLE_SUM = 0xb1b0afba;

/** A font file of these tables: directory, padding and sums (OpenType, "Organization of an OpenType Font"). */
export function packFont(tables: Readonly<Record<string, Bytes>>): Uint8Array {
  const names = Object.keys(tables).sort();
  const power = Math.floor(Math.log2(names.length));
  const header = [
    ...u32(TRUETYPE),
    ...u16(names.length),
    ...u16(16 * 2 ** power),
    ...u16(power),
    ...u16(16 * (names.length - 2 ** power)),
  ];
  const directory: number[] = [];
  const body: number[] = [];
  const start = header.length + 16 * names.length;
  let headAt = 0;
  for (const name of names) {
    const table = tables[name] ?? [];
    const at = start + body.length;
    if (name === 'head') headAt = at;
    directory.push(...tag(name), ...u32(sumOf(table)), ...u32(at), ...u32(table.length));
    body.push(...padded(table));
  }
  const font = Uint8Array.from([...header, ...directory, ...body]);
  font.set(u32(WHOLE_SUM - sumOf([...font])), headAt + ADJUSTMENT_AT);
  return font;
}

function padded(table: Bytes): Bytes {
  return [...table, ...new Array<number>((4 - (table.length % 4)) % 4).fill(0)];
}

function sumOf(table: Bytes): number {
  const words = padded(table);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = words.slice(at, at + 4);
    sum = (sum + ((a << 24) | (b << 16) | (c << 8) | d)) >>> 0;
  }
  return sum;
}
