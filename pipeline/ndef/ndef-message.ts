import { concat } from '../bytes/concat.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';

/** Type name formats of records that stand alone (NDEF 1.0, 3.2.6). */
export const TNF = {
  empty: 0,
  wellKnown: 1,
  mime: 2,
  absoluteUri: 3,
  external: 4,
  unknown: 5,
} as const;

export type Tnf = (typeof TNF)[keyof typeof TNF];

/** One NDEF record; `type`, `id` and `payload` are the bytes as they stand. */
export interface NdefRecord {
  readonly tnf: Tnf;
  readonly type: Uint8Array;
  readonly id: Uint8Array;
  readonly payload: Uint8Array;
}

export type NdefFault =
  | 'empty'
  | 'too-long'
  | 'too-many-records'
  | 'truncated'
  | 'chunked'
  | 'begin-or-end-mark'
  | 'type-name-format';

/** What the two-byte length of a Type 4 tag can say. */
export const NDEF_MESSAGE_LIMIT = 65_535;
/** A handover has five or six records: a bound, not a format rule. */
const RECORD_LIMIT = 32;

/** Bits of a record's first byte (NDEF 1.0, 3.2). */
const FLAG = { begin: 0x80, end: 0x40, chunk: 0x20, short: 0x10, id: 0x08, tnf: 0x07 } as const;
const LAST_TNF = TNF.unknown;

/**
 * Reads a message of whole records that fill the bytes exactly: the first one has the begin mark, the
 * last one the end mark, nobody else either. Records in chunks are refused: no phone needs them.
 */
export function parseNdefMessage(bytes: Uint8Array): Result<readonly NdefRecord[], NdefFault> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > NDEF_MESSAGE_LIMIT) return fail('too-long');
  const records: NdefRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (records.length === RECORD_LIMIT) return fail('too-many-records');
    const read = readRecord(bytes, at);
    if (!read.ok) return read;
    const { record, flags, end } = read.value;
    const first = (flags & FLAG.begin) !== 0;
    const last = (flags & FLAG.end) !== 0;
    if (first !== (at === 0) || last !== (end === bytes.length)) return fail('begin-or-end-mark');
    records.push(record);
    at = end;
  }
  return succeed(records);
}

interface ReadRecord {
  readonly record: NdefRecord;
  readonly flags: number;
  readonly end: number;
}

function readRecord(bytes: Uint8Array, start: number): Result<ReadRecord, NdefFault> {
  const [flags, typeLength] = [bytes[start], bytes[start + 1]];
  if (flags === undefined || typeLength === undefined) return fail('truncated');
  const tnf = flags & FLAG.tnf;
  if ((flags & FLAG.chunk) !== 0) return fail('chunked');
  if (!isTnf(tnf)) return fail('type-name-format');
  const lengthBytes = bytes.subarray(start + 2, start + 2 + ((flags & FLAG.short) !== 0 ? 1 : 4));
  // Not shifted: a length of 2^31 and more would come out negative.
  const payloadLength = lengthBytes.reduce((length, byte) => 256 * length + byte, 0);
  let at = start + 2 + ((flags & FLAG.short) !== 0 ? 1 : 4);
  const idLength = (flags & FLAG.id) !== 0 ? bytes[at++] : 0;
  if (idLength === undefined) return fail('truncated');
  const [idAt, payloadAt] = [at + typeLength, at + typeLength + idLength];
  const end = payloadAt + payloadLength;
  if (end > bytes.length) return fail('truncated');
  const type = bytes.subarray(at, idAt);
  const id = bytes.subarray(idAt, payloadAt);
  return succeed({
    record: { tnf, type, id, payload: bytes.subarray(payloadAt, end) },
    flags,
    end,
  });
}

function isTnf(tnf: number): tnf is Tnf {
  return tnf <= LAST_TNF;
}

/** The message of these records, each in its short form where it fits; no records, no bytes. */
export function encodeNdefMessage(records: readonly NdefRecord[]): Uint8Array {
  const last = records.length - 1;
  return concat(
    ...records.map((record, i) =>
      encodeRecord(record, (i === 0 ? FLAG.begin : 0) | (i === last ? FLAG.end : 0)),
    ),
  );
}

function encodeRecord({ tnf, type, id, payload }: NdefRecord, marks: number): Uint8Array {
  const short = payload.length <= 0xff;
  const flags = marks | (short ? FLAG.short : 0) | (id.length > 0 ? FLAG.id : 0) | tnf;
  const length = payload.length;
  const lengthBytes = short
    ? Uint8Array.of(length)
    : Uint8Array.of(length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff);
  return concat(
    Uint8Array.of(flags, type.length),
    lengthBytes,
    id.length > 0 ? Uint8Array.of(id.length) : new Uint8Array(0),
    type,
    id,
    payload,
  );
}
