import { FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.ts';

/** Fields of one act; a picture of the camera has four, nothing has more. */
const MOST_FIELDS = 8;

/** Bytes in one field: a picture's, a byte a pixel. A number has 14. */
const MOST_BYTES = FRAME_WIDTH * FRAME_HEIGHT;

/**
 * Whether a message is no larger than an act can be. Looks at a few fields and into none, so that it takes
 * no longer for a message of 50 MB, and no stack for one that is nested deeply or holds itself. Says
 * nothing about what the fields hold: that is the schema's.
 */
export function fitsAct(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return true;
  if (ArrayBuffer.isView(message)) return hasFewBytes(message);
  // Each of its entries would be a field; a text in a box has one for each character.
  if (Array.isArray(message) || message instanceof String) return message.length <= MOST_FIELDS;
  let fields = 0;
  for (const name in message) {
    fields += 1;
    if (fields > MOST_FIELDS || !hasFewBytes(message[name as keyof typeof message])) return false;
  }
  return true;
}

function hasFewBytes(value: unknown): boolean {
  return !ArrayBuffer.isView(value) || value.byteLength <= MOST_BYTES;
}
