import { readdirSync, readFileSync } from 'node:fs';
import { inspectJpeg } from '../../pipeline/picture/jpeg.ts';
import { PICTURE_BYTE_LIMIT, PIXEL_LIMIT } from '../../pipeline/picture/limits.ts';
import type { FuzzTarget } from './target.ts';

const CORPUS = new URL('../../fixtures/corpora/jpeg/', import.meta.url);

/** What a phone sends as its portrait: what is taken is within the limits, and taken again as it is. */
export function jpegTarget(): FuzzTarget {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jpg'));
  return {
    name: 'jpeg',
    seeds: names.map((name) => new Uint8Array(readFileSync(new URL(name, CORPUS)))),
    feed(input) {
      const picture = inspectJpeg(input);
      if (picture === null) return null;
      const { width, height, bytes } = picture;
      if (!inRange(width) || !inRange(height)) return `${width} x ${height} pixels`;
      if (input.length > PICTURE_BYTE_LIMIT || bytes.length > input.length) return 'too many bytes';
      const again = inspectJpeg(bytes);
      if (again === null || Buffer.compare(again.bytes, bytes) !== 0) return 'not taken again';
      return again.width === width && again.height === height ? null : 'another size';
    },
  };
}

function inRange(side: number): boolean {
  return side >= 1 && side <= PIXEL_LIMIT;
}
