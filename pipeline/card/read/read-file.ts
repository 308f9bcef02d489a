import type { CardLink } from '../../apdu/card-link.ts';
import { type CommandApdu, SHORT_LE_MAX } from '../../apdu/command.ts';
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
  const short = link.extended === true ? SHORT_LE_MAX : SHORT_READ;
  const command = (le: number) => readFileStart(file.id, le);
  return readOnce(link, command, file.expectedSize ?? 0, short, file.name);
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
  const most = left <= SHORT_LE_MAX && link.extended === true ? left : SHORT_READ;
  const command = (le: number) => readFileFrom(at, le);
  return readOnce(link, command, left, Math.min(left, most), name);
}

type ReadCommand = (le: number) => CommandApdu;

/** One read of what is wanted in extended length where that may work, else of a short part of it. */
async function readOnce(
  link: CardLink,
  command: ReadCommand,
  wanted: number,
  short: number,
  name: string,
): Promise<Result<Uint8Array>> {
  const known = link.extended;
  if (wanted > SHORT_LE_MAX && known !== false) {
    const answer = await tryExtended(link, command(wanted), wanted, name);
    if (answer !== 'short-only') return answer;
  }
  const answer = await link.send(command(short));
  if (!answer.ok) return answer;
  const data = readData(answer.value, short, name);
  // Data came in a short read: it was the length that was refused.
  const refused = known === null && link.extended === false;
  if (refused && data.ok && data.value.length > 0) link.learnt = false;
  return data;
}

/**
 * One read in extended length. Only an answer with data shows that it works. Where that is not known, no
 * other answer tells reader from card, so a short read is tried; where it is, `6700` alone is, for this
 * card and nothing more. A reader that loses the card over it goes short the next time.
 */
async function tryExtended(
  link: CardLink,
  command: CommandApdu,
  le: number,
  name: string,
): Promise<Result<Uint8Array> | 'short-only'> {
  const answer = await link.exchange(command);
  const unknown = link.extended === null;
  if (answer.ok && hasData(answer.value)) {
    link.extended = true;
    link.learnt = true;
    return readData(answer.value, le, name);
  }
  if (answer.ok && !unknown && answer.value.sw !== SW.wrongLength) {
    return readData(answer.value, le, name);
  }
  if (answer.ok || answer.failure === 'not-transmitted') {
    link.extended = false;
    if (!answer.ok) link.learnt = false;
    return 'short-only';
  }
  const broke = answer.failure === 'link-lost' || answer.failure === 'silent';
  if (unknown && broke) link.learnt = false;
  return fail(linkFailure(answer.failure, name));
}

function hasData({ sw, data }: ResponseApdu): boolean {
  return data.length > 0 && (sw === SW.ok || sw === SW.endOfFile);
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
