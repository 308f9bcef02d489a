import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pngSize } from './png-size.ts';

const PERSONS = new URL('../../fixtures/virtual/persons/', import.meta.url);
const paths = readdirSync(PERSONS, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('/name.png'),
);
const imageOf = (path: string) => readFileSync(new URL(path, PERSONS));
const NAME = imageOf('hanako/name.png');
/** IHDR is the first chunk: its fields stand at the same place in every PNG. */
const AT = { length: 8, width: 16, height: 20 };
const sizeOf = (image: Buffer) => ({
  width: image.readUInt32BE(AT.width),
  height: image.readUInt32BE(AT.height),
});

const SIGNATURE = Buffer.from('89504E470D0A1A0A', 'hex');

function chunk(type: string, data: Buffer, length = data.length): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

function header(width: number, height: number, length = 13): Buffer {
  const data = Buffer.alloc(length);
  data.writeUInt8(1, 8);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

const HEADER = header(96, 24);
const DATA = chunk('IDAT', Buffer.alloc(20));
const END = chunk('IEND', Buffer.alloc(0));
const png = (...chunks: readonly Buffer[]) => Buffer.concat([SIGNATURE, ...chunks]);
const SIZE = { width: 96, height: 24 };

describe('the name images of the virtual cards', () => {
  it.each(paths)('%s has the size of its header', (path) => {
    expect(pngSize(imageOf(path))).toEqual(sizeOf(imageOf(path)));
  });

  it('are all looked at', () => {
    expect(paths.length).toBeGreaterThan(10);
  });

  it('may lie inside other memory', () => {
    const memory = Buffer.concat([Buffer.alloc(13, 0xff), NAME, Buffer.alloc(5)]);
    expect(pngSize(memory.subarray(13, 13 + NAME.length))).toEqual(sizeOf(NAME));
  });

  it('are nothing when cut at any byte, or with a byte behind', () => {
    const known: number[] = [];
    for (let end = 0; end <= NAME.length; end++) {
      if (pngSize(NAME.subarray(0, end)) !== null) known.push(end);
    }
    expect([known, pngSize(Buffer.concat([NAME, Buffer.alloc(1)]))]).toEqual([[NAME.length], null]);
  });

  it('have a size within the limits or none when any one byte has any other value', () => {
    const beyond: string[] = [];
    for (let at = 0; at < NAME.length; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const bytes = Uint8Array.from(NAME);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const { width, height } = pngSize(bytes) ?? SIZE;
        const sane = [width, height].every((side) => side >= 1 && side <= 2000);
        if (!sane) beyond.push(`${at} ^ ${flip}`);
      }
    }
    expect(beyond).toEqual([]);
  });
});

describe('a PNG', () => {
  const padding = (size: number) =>
    chunk('tIME', Buffer.alloc(size - png(HEADER, DATA, END).length - 12));

  it.each<[string, Buffer, { width: number; height: number } | null]>([
    ['of 2,000 x 2,000 pixels', png(header(2000, 2000), DATA, END), { width: 2000, height: 2000 }],
    ['of 2,001 pixels wide', png(header(2001, 24), DATA, END), null],
    ['of 2,001 pixels high', png(header(96, 2001), DATA, END), null],
    ['of 60,000 x 60,000 pixels', png(header(60_000, 60_000), DATA, END), null],
    ['of the largest numbers', png(header(0xffff_ffff, 0xffff_ffff), DATA, END), null],
    ['without width', png(header(0, 24), DATA, END), null],
    ['without height', png(header(96, 0), DATA, END), null],
    ['of 65,536 bytes', png(HEADER, DATA, padding(65_536), END), SIZE],
    ['of 65,537 bytes', png(HEADER, DATA, padding(65_537), END), null],
    ['of 64 chunks', png(HEADER, ...new Array(62).fill(DATA), END), SIZE],
    ['of 65 chunks', png(HEADER, ...new Array(63).fill(DATA), END), null],
    ['without its end', png(HEADER, DATA), null],
    ['without anything but a signature', png(), null],
    ['with a chunk behind its end', png(HEADER, DATA, END, DATA), null],
    ['with its header second', png(DATA, HEADER, END), null],
    ['with two headers', png(HEADER, header(2000, 2000), DATA, END), null],
    ['with a header of 12 bytes', png(header(96, 24, 12), DATA, END), null],
    ['with a header of 14 bytes', png(header(96, 24, 14), DATA, END), null],
    [
      'with a chunk that runs over the end',
      png(HEADER, chunk('IDAT', Buffer.alloc(20), 0xffff_ffff), END),
      null,
    ],
    ['with a chunk one byte too long', png(HEADER, DATA, chunk('IEND', Buffer.alloc(0), 1)), null],
    [
      'with another signature',
      Buffer.concat([Buffer.from('89504E470D0A1A0B', 'hex'), HEADER, DATA, END]),
      null,
    ],
  ])('%s', (_what, bytes, size) => {
    expect(pngSize(bytes)).toEqual(size);
  });
});
