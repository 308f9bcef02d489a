import { concat } from '../../bytes/concat.ts';
import { type NdefRecord, parseNdefMessage } from '../../ndef/ndef-message.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import type { PhoneLink } from '../transfer/phone-link.ts';
import type { CapabilityContainer } from './capability-container.ts';
import type { Patience } from './patience.ts';
import { readBinary, updateBinary } from './tag-commands.ts';
import type { WaitingTime } from './tnep.ts';

/** Longest message to be read: a handover has 200 bytes, 65,535 in small parts would take minutes. */
const MESSAGE_LIMIT = 4_096;
/** NLEN: the length of the message, at the start of the file. */
const LENGTH_BYTES = 2;
const SHORT_DATA = 255;
/** Smallest command that the tag's standard allows; in less, no handover is ever written. */
const LEAST_UPDATE = 13;

/** An NDEF tag whose NDEF file is selected. */
export interface NdefTag {
  readonly link: PhoneLink;
  readonly container: CapabilityContainer;
  readonly patience: Patience;
}

/** A message as received, and what is in it. */
export interface NdefMessage {
  readonly raw: Uint8Array;
  readonly records: readonly NdefRecord[];
}

/**
 * Reads the message once the tag has one: NLEN 0 means not ready. `phone-did-not-connect` when patience
 * ends first, `malformed-data` for a length that the file cannot have and for what is no message.
 */
export async function readMessage(
  tag: NdefTag,
  waiting: WaitingTime,
): Promise<Result<NdefMessage>> {
  const length = await pollLength(tag, waiting);
  if (!length.ok) return length;
  const { maxFile, maxRead } = tag.container;
  if (length.value + LENGTH_BYTES > maxFile) return malformed('NDEF file', 'length-over-file');
  if (length.value > MESSAGE_LIMIT) return malformed('NDEF file', 'longer-than-any-handover');
  const parts: Uint8Array[] = [];
  for (let read = 0; read < length.value; ) {
    const most = Math.min(length.value - read, maxRead, SHORT_DATA);
    const part = await readPart(tag, LENGTH_BYTES + read, most);
    if (!part.ok) return part;
    if (part.value.length === 0) return malformed('NDEF file', 'shorter-than-its-length');
    parts.push(part.value);
    read += part.value.length;
  }
  const raw = concat(...parts);
  const records = parseNdefMessage(raw);
  return records.ok
    ? succeed({ raw, records: records.value })
    : malformed('NDEF message', records.failure);
}

async function pollLength(tag: NdefTag, waiting: WaitingTime): Promise<Result<number>> {
  for (let notReady = 0; ; notReady++) {
    const length = await tag.patience.look(() => readLength(tag), isNotReady);
    if (!isNotReady(length)) return length;
    if (tag.patience.isOver) return fail(failure('phone-did-not-connect', { at: 'NLEN 0000' }));
    await tag.patience.wait(waiting, notReady);
  }
}

function isNotReady(length: Result<number>): boolean {
  return length.ok && length.value === 0;
}

async function readLength(tag: NdefTag): Promise<Result<number>> {
  const bytes = await readPart(tag, 0, LENGTH_BYTES);
  if (!bytes.ok) return bytes;
  const [high, low] = bytes.value;
  if (high === undefined || low === undefined) return malformed('NDEF file', 'no-length');
  return succeed((high << 8) | low);
}

async function readPart(tag: NdefTag, offset: number, le: number): Promise<Result<Uint8Array>> {
  const part = await tag.link.demand(readBinary(offset, le));
  if (!part.ok || part.value.length <= le) return part;
  return malformed('NDEF file', 'more-than-asked-for');
}

/**
 * Writes a message and reads the one that the phone puts in its place: with its length in one UPDATE
 * BINARY where that fits, else length 0, the message in parts, its length. Then waits at least tWait.
 */
export async function exchangeMessages(
  tag: NdefTag,
  message: Uint8Array,
  waiting: WaitingTime,
): Promise<Result<NdefMessage>> {
  const { maxFile, maxUpdate } = tag.container;
  if (message.length + LENGTH_BYTES > maxFile) return malformed('NDEF file', 'no-room');
  if (maxUpdate < LEAST_UPDATE) return malformed('capability container', 'MLc');
  for (const [offset, data] of updates(message, Math.min(maxUpdate, SHORT_DATA))) {
    const written = await tag.link.demand(updateBinary(offset, data));
    if (!written.ok) return written;
  }
  await tag.patience.wait(waiting, 0);
  return readMessage(tag, waiting);
}

function updates(message: Uint8Array, most: number): readonly (readonly [number, Uint8Array])[] {
  const length = Uint8Array.of(message.length >> 8, message.length & 0xff);
  if (LENGTH_BYTES + message.length <= most) return [[0, concat(length, message)]];
  const parts: (readonly [number, Uint8Array])[] = [];
  for (let at = 0; at < message.length; at += most) {
    parts.push([LENGTH_BYTES + at, message.subarray(at, at + most)]);
  }
  return [[0, new Uint8Array(LENGTH_BYTES)], ...parts, [0, length]];
}
