import { deserialize, serialize } from 'node:v8';

const HEAD_LENGTH = 4;
/** The longest message is a report with a portrait of 16 MiB (report-schema.ts). */
const FRAME_LIMIT = 20 * 1024 * 1024;

/** A message for a stream of bytes: four bytes of length, then the message as V8 clones it. */
export function frameOf(message: unknown): Uint8Array {
  const body = serialize(message);
  const frame = Buffer.alloc(HEAD_LENGTH + body.length);
  frame.writeUInt32BE(body.length);
  frame.set(body, HEAD_LENGTH);
  // A typed number is zeroed by whoever sends it: this copy of it, too.
  body.fill(0);
  return frame;
}

/** The messages of such a stream. Bytes that are none end it for good; they never throw. */
export class FrameReader {
  #parts: Buffer[] = [];
  #length = 0;
  #broken = false;

  /** The messages that these bytes complete; null once the stream has broken. */
  take(bytes: Buffer): readonly unknown[] | null {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    const messages: unknown[] = [];
    for (let body = this.#nextBody(); body !== null; body = this.#nextBody()) {
      const message = cloneFrom(body);
      if (message === null) return this.#breakOff();
      messages.push(message.value);
    }
    return this.#broken ? null : messages;
  }

  #nextBody(): Buffer | null {
    if (this.#broken || this.#length < HEAD_LENGTH) return null;
    const end = HEAD_LENGTH + this.#head().readUInt32BE();
    if (end > HEAD_LENGTH + FRAME_LIMIT) this.#breakOff();
    if (this.#broken || this.#length < end) return null;
    const all = this.#joined();
    this.#parts = [all.subarray(end)];
    this.#length -= end;
    return all.subarray(HEAD_LENGTH, end);
  }

  #head(): Buffer {
    const [first] = this.#parts;
    return first !== undefined && first.length >= HEAD_LENGTH ? first : this.#joined();
  }

  /** Only when a whole message is there: to join at each part would copy a long one many times. */
  #joined(): Buffer {
    const [first] = this.#parts;
    const all =
      first !== undefined && this.#parts.length === 1 ? first : Buffer.concat(this.#parts);
    this.#parts = [all];
    return all;
  }

  #breakOff(): null {
    this.#broken = true;
    this.#parts = [];
    this.#length = 0;
    return null;
  }
}

/** In a wrapper, since null may be what was said; null where the bytes are no message of V8. */
function cloneFrom(body: Buffer): { readonly value: unknown } | null {
  try {
    return { value: deserialize(body) };
  } catch {
    return null;
  }
}
