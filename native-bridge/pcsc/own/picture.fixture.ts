import type { Picture, ReaderPicture } from './pcsc-addon.ts';

export const EMPTY = 0x10;
export const PRESENT = 0x20;
/** Of a card that is held alone, as while we read it. */
export const EXCLUSIVE_IN_USE = 0x80 | 0x100;
export const SERVICE_DOWN = 0x8010001d;

/** A reader with something on it or, where `atr` is null, without. */
export function readerPicture(
  name: string,
  atr: readonly number[] | null,
  events = 0,
  more = 0,
): ReaderPicture {
  const state = (atr === null ? EMPTY : PRESENT) | more;
  return { name, state, events, atr: Uint8Array.from(atr ?? []) };
}

export function up(...readers: readonly ReaderPicture[]): Picture {
  return { code: 0, readers };
}

export const DOWN: Picture = { code: SERVICE_DOWN, readers: [] };
