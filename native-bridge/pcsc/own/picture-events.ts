import type { ReaderEvent } from '../../../pipeline/device-port/reader-source.ts';
import { isPassedOver } from '../passed-over.ts';
import { PCSC_SUCCESS } from '../pcsc-error.ts';
import type { Picture, ReaderPicture } from './pcsc-addon.ts';

/** winscard.h and pcsclite.h agree on these. */
const SCARD_STATE_EMPTY = 0x0010;
const SCARD_STATE_PRESENT = 0x0020;

/**
 * The readers of a picture that count, by name: those on which somebody lays something, as soon as they
 * say whether something lies there. One that is being plugged in or out says neither.
 */
export function readersOf(picture: Picture | null): ReadonlyMap<string, ReaderPicture> {
  if (!isUp(picture)) return new Map();
  const counted = picture.readers.filter(
    ({ name, state }) =>
      (state & (SCARD_STATE_EMPTY | SCARD_STATE_PRESENT)) !== 0 && !isPassedOver(name),
  );
  return new Map(counted.map((reader) => [reader.name, reader]));
}

export function isUp(picture: Picture | null): picture is Picture {
  return picture?.code === PCSC_SUCCESS;
}

/**
 * What happened between two pictures, in the order in which it is told: what left, what came, that the
 * service is there or gone, what was laid down or lifted. A service that comes is told with its first
 * reader, the others after it: a host that waits for a reader never sees it without any.
 */
export function eventsBetween(before: Picture | null, now: Picture): readonly ReaderEvent[] {
  const had = readersOf(before);
  const has = readersOf(now);
  const came = [...has.values()].filter(({ name }) => !had.has(name)).map(appeared);
  return [
    ...[...had.keys()].filter((name) => !has.has(name)).map((name) => attached(name, false)),
    ...(came[0] ?? []),
    ...serviceEvents(before, now),
    ...came.slice(1).flat(),
    ...[...has.values()].flatMap((reader) => mediumEvents(had.get(reader.name), reader)),
  ];
}

/** Said of an empty reader too: a host that was told before must learn that its medium left. */
function appeared(reader: ReaderPicture): readonly ReaderEvent[] {
  const { name } = reader;
  return isOccupied(reader) ? [attached(name, true)] : [attached(name, true), medium(name, false)];
}

function serviceEvents(before: Picture | null, now: Picture): readonly ReaderEvent[] {
  if (before !== null && isUp(before) === isUp(now)) return [];
  return [{ type: 'service', state: isUp(now) ? 'up' : 'pcsc-service-down' }];
}

/** A medium that was lifted and laid down again between two pictures is another one until it was read. */
function mediumEvents(
  before: ReaderPicture | undefined,
  now: ReaderPicture,
): readonly ReaderEvent[] {
  const { name } = now;
  const was = before !== undefined && isOccupied(before);
  const is = isOccupied(now);
  if (before === undefined || was !== is) return is || was ? [medium(name, is)] : [];
  return is && isAnother(before, now) ? [medium(name, false), medium(name, true)] : [];
}

/** Where the system does not count, two cards can still be told by their answer to reset. */
function isAnother(before: ReaderPicture, now: ReaderPicture): boolean {
  if (before.events !== now.events) return true;
  const bothKnown = before.atr.length > 0 && now.atr.length > 0;
  return bothKnown && Buffer.compare(before.atr, now.atr) !== 0;
}

function isOccupied({ state }: ReaderPicture): boolean {
  return (state & SCARD_STATE_PRESENT) !== 0;
}

function attached(name: string, isThere: boolean): ReaderEvent {
  return { type: 'reader', name, attached: isThere };
}

function medium(reader: string, present: boolean): ReaderEvent {
  return { type: 'medium', reader, present };
}
