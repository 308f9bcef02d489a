import { type JpegSegment, MARKER } from './jpeg-segment.ts';

/** What scans refer to, as it stands at one place of the picture: a table may be replaced between scans. */
export interface JpegTables {
  /** Bytes of one value by table id. */
  readonly quantisation: Map<number, 1 | 2>;
  readonly dc: Set<number>;
  readonly ac: Set<number>;
  /** Units between two restart markers; 0 for none. */
  restartInterval: number;
}

export function noTables(): JpegTables {
  return { quantisation: new Map(), dc: new Set(), ac: new Set(), restartInterval: 0 };
}

const TABLE_ID_LIMIT = 3;
const QUANTISATION_VALUES = 64;
const CODE_LENGTHS = 16;
const SYMBOL_LIMIT = 256;
/** Largest category of a DC difference of 8-bit samples (table F.1). */
const DC_CATEGORY_LIMIT = 11;

/** Takes the tables of a DQT, DHT or DRI segment; false when the segment is not well-formed. */
export function takeTables({ code, data }: JpegSegment, tables: JpegTables): boolean {
  if (code === MARKER.DRI) return takeRestartInterval(data, tables);
  const take = code === MARKER.DQT ? takeQuantisationTable : takeHuffmanTable;
  if (data.length === 0) return false;
  for (let at = 0; at < data.length; ) {
    const length = take(data.subarray(at), tables);
    if (length === null) return false;
    at += length;
  }
  return true;
}

function takeRestartInterval(data: Uint8Array, tables: JpegTables): boolean {
  const [high = 0, low = 0] = data;
  tables.restartInterval = (high << 8) | low;
  return data.length === 2;
}

/** Length of the table that `data` begins with (B.2.4.1); null when it is none. */
function takeQuantisationTable(data: Uint8Array, tables: JpegTables): number | null {
  const [first = 0] = data;
  const [precision, id] = [first >> 4, first & 0x0f];
  if (precision > 1 || id > TABLE_ID_LIMIT) return null;
  const size = precision === 0 ? 1 : 2;
  const length = 1 + QUANTISATION_VALUES * size;
  if (data.length < length) return null;
  for (let at = 1; at < length; at += size) {
    if (data.subarray(at, at + size).every((byte) => byte === 0)) return null;
  }
  tables.quantisation.set(id, size);
  return length;
}

/** Length of the table that `data` begins with (B.2.4.2); null when it is none. */
function takeHuffmanTable(data: Uint8Array, tables: JpegTables): number | null {
  const [first = 0] = data;
  const [kind, id] = [first >> 4, first & 0x0f];
  const counts = data.subarray(1, 1 + CODE_LENGTHS);
  if (kind > 1 || id > TABLE_ID_LIMIT || counts.length !== CODE_LENGTHS) return null;
  const symbols = counts.reduce((sum, count) => sum + count, 0);
  const length = 1 + CODE_LENGTHS + symbols;
  if (symbols > SYMBOL_LIMIT || data.length < length || !codesFit(counts)) return null;
  const isDc = kind === 0;
  const values = data.subarray(1 + CODE_LENGTHS, length);
  if (isDc && values.some((value) => value > DC_CATEGORY_LIMIT)) return null;
  (isDc ? tables.dc : tables.ac).add(id);
  return length;
}

/** Whether there are codes enough at every length: the one of all ones is never given (C.2, F.1.2.1.3). */
function codesFit(counts: Uint8Array): boolean {
  let next = 0;
  return counts.every((count, index) => {
    next = 2 * next + count;
    return next < 2 ** (index + 1);
  });
}
