import type { CardLink } from '../../apdu/card-link.ts';
import { SHORT_LE_MAX } from '../../apdu/command.ts';
import { linkFailure } from '../../apdu/link-failure.ts';
import type { ResponseApdu } from '../../apdu/response.ts';
import { SW, swText } from '../../apdu/status-word.ts';
import { concat } from '../../bytes/concat.ts';
import { type Failure, failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import { readTlvHeader } from '../../tlv/tlv.ts';
import { readFileFrom, readFileStart } from '../commands.ts';
import { FILE_LIMIT } from '../profile.ts';

/** 251 data bytes fill one ISO/IEC 14443 frame of 256; 256 would need a second one (facts/performance 2.3). */
const SHORT_READ = 251;

/** A file to read: its short identifier, a name for the log, and its size where all cards agree. */
export interface CardFile {
  readonly name: string;
  readonly id: number;
  readonly expectedSize?: number;
}

/**
 * Reads one transparent file up to the end of its TLV object; filler behind it is not asked for.
 * `malformed-data` when the object's length is not backed by the file or is over 32,767 bytes,
 * `unexpected-answer` for any status word that a readable file should not give.
 */
export async function readFile(link: CardLink, file: CardFile): Promise<Result<Uint8Array>> {
  const start = await readStart(link, file);
  if (!start.ok) return start;
  const size = objectSize(start.value, file.name);
  if (!size.ok) return size;
  if (start.value.length >= size.value) return succeed(start.value.subarray(0, size.value));
  const rest = await readRange(link, file.name, start.value.length, size.value);
  return rest.ok ? succeed(concat(start.value, rest.value)) : rest;
}

/** The first bytes of a file: all of it at once where its size is known and the reader can. */
export async function readStart(link: CardLink, file: CardFile): Promise<Result<Uint8Array>> {
  const wanted = file.expectedSize ?? 0;
  if (wanted > SHORT_LE_MAX && link.extended !== false) {
    const answer = await tryExtended(link, (le) => readFileStart(file.id, le), wanted, file.name);
    if (answer !== 'short-only') return answer;
  }
  const le = link.extended === true ? SHORT_LE_MAX : SHORT_READ;
  const answer = await link.send(readFileStart(file.id, le));
  return answer.ok ? readData(answer.value, le, file.name) : answer;
}

/** Bytes `from` to `to` of the current file: in one extended read where the reader can, else in short ones. */
export async function readRange(
  link: CardLink,
  name: string,
  from: number,
  to: number,
  progress: ((percent: number) => void) | null = null,
): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  for (let at = from; at < to; ) {
    const part = await readPart(link, name, at, to - at);
    if (!part.ok) return part;
    if (part.value.length === 0) return malformed(name, 'shorter-than-its-length');
    parts.push(part.value);
    at += part.value.length;
    progress?.(Math.floor((100 * (at - from)) / (to - from)));
  }
  return succeed(concat(...parts));
}

async function readPart(link: CardLink, name: string, at: number, left: number) {
  if (left > SHORT_LE_MAX && link.extended !== false) {
    const answer = await tryExtended(link, (le) => readFileFrom(at, le), left, name);
    if (answer !== 'short-only') return answer;
  }
  const le = Math.min(left, left <= SHORT_LE_MAX && link.extended === true ? left : SHORT_READ);
  const answer = await link.send(readFileFrom(at, le));
  return answer.ok ? readData(answer.value, le, name) : answer;
}

/**
 * One read in extended length. Where it was never tried on this reader, an answer `6700` or an APDU
 * that the reader would not carry means "short only" and is remembered on the link, not a failure.
 */
async function tryExtended(
  link: CardLink,
  command: (le: number) => ReturnType<typeof readFileStart>,
  le: number,
  name: string,
): Promise<Result<Uint8Array> | 'short-only'> {
  const answer = await link.exchange(command(le));
  if (answer.ok && answer.value.sw !== SW.wrongLength) {
    if (answer.value.sw === SW.ok) link.extended = true;
    return readData(answer.value, le, name);
  }
  if (answer.ok || answer.failure === 'not-transmitted') {
    link.extended = false;
    return 'short-only';
  }
  return fail(linkFailure(answer.failure, name));
}

/** Data of a READ BINARY: `6282` (end of file) carries data too; `6B00` is an offset beyond the file. */
function readData(answer: ResponseApdu, asked: number, name: string): Result<Uint8Array, Failure> {
  if (answer.data.length > asked) {
    return fail(failure('unexpected-answer', { at: `${name}: more than asked` }));
  }
  if (answer.sw === SW.ok || answer.sw === SW.endOfFile) return succeed(answer.data);
  if (answer.sw === SW.wrongOffset) return malformed(name, 'shorter-than-its-length');
  return fail(failure('unexpected-answer', { at: `${name}: ${swText(answer.sw)}` }));
}

/** Length of the object that a file starts with, header included. */
export function objectSize(start: Uint8Array, name: string): Result<number, Failure> {
  const header = readTlvHeader(start, 0);
  if (!header.ok) return malformed(name, header.failure);
  const size = header.value.headerLength + header.value.valueLength;
  return size > FILE_LIMIT ? malformed(name, 'too-long') : succeed(size);
}
