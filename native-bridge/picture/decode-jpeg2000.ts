import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Picture } from '../../pipeline/identity/identity.ts';
import { jpeg2000Size } from '../../pipeline/picture/jpeg2000-size.ts';
import { encodePng } from './encode-png.ts';

const require = createRequire(import.meta.url);

/** What we use of @cornerstonejs/codec-openjpeg (it ships no types). */
interface Decoder {
  getEncodedBuffer(length: number): Uint8Array;
  decode(): void;
  getDecodedBuffer(): Uint8Array;
  getFrameInfo(): { width: number; height: number; bitsPerSample: number; componentCount: number };
  delete(): void;
}

interface Library {
  J2KDecoder: new () => Decoder;
}

let library: Promise<Library> | null = null;

/** Loads the decoder ahead of the first photo: it costs some tens of milliseconds once. */
export function loadJpeg2000(): Promise<Library> {
  library ??= load();
  return library;
}

async function load(): Promise<Library> {
  const factory = require('@cornerstonejs/codec-openjpeg/decodewasmjs');
  const wasmBinary = await readFile(require.resolve('@cornerstonejs/codec-openjpeg/decodewasm'));
  const silent = () => undefined;
  return factory({ wasmBinary, print: silent, printErr: silent });
}

/**
 * A grey or colour JPEG 2000 picture as PNG; null when it is broken or larger than its header may be.
 * Yields once before it decodes, so that a command that waits for the card goes out first.
 */
export async function decodeJpeg2000(bytes: Uint8Array): Promise<Picture | null> {
  const size = jpeg2000Size(bytes);
  if (size === null) return null;
  const { J2KDecoder } = await loadJpeg2000();
  await nextTurn();
  const decoder = new J2KDecoder();
  try {
    const pixels = decode(decoder, bytes);
    if (pixels === null || pixels.length !== size.width * size.height * size.components)
      return null;
    const { width, height, components } = size;
    const png = components === 1 || components === 3 ? encodePng(pixels, size) : null;
    // The decoder's memory outlives the reading: no decoded face stays in it.
    pixels.fill(0);
    return png === null ? null : { mediaType: 'image/png', width, height, bytes: png };
  } finally {
    decoder.delete();
  }
}

/** The decoder answers broken data with a picture of no size, or throws (facts/pcsc.md 8). */
function decode(decoder: Decoder, bytes: Uint8Array): Uint8Array | null {
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const { width, height, bitsPerSample } = decoder.getFrameInfo();
    if (width < 1 || height < 1 || bitsPerSample !== 8) return null;
    return decoder.getDecodedBuffer();
  } catch {
    return null;
  }
}
