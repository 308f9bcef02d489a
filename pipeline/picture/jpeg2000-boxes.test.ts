import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jpeg2000Size } from './jpeg2000-size.ts';

const PHOTO = readFileSync(
  new URL('../../fixtures/virtual/persons/hanako/photo.jp2', import.meta.url),
);

/** A box of ISO/IEC 15444-1, I.4; `length` where it is to lie. */
function box(type: string, content: Uint8Array, length = 8 + content.length): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

const SIGNATURE = box('jP  ', Buffer.from('0D0A870A', 'hex'));

/** A codestream that ends with its SIZ: one entry of `depths` a component, none subsampled. */
function codestream(depths: readonly number[]): Buffer {
  const siz = Buffer.alloc(42 + 3 * depths.length, 0x01);
  siz.writeUInt32BE(0xff4fff51, 0);
  siz.writeUInt16BE(38 + 3 * depths.length, 4);
  siz.writeUInt16BE(0, 6);
  [96, 120, 0, 0, 96, 120, 0, 0].forEach((value, i) => {
    siz.writeUInt32BE(value, 8 + 4 * i);
  });
  siz.writeUInt16BE(depths.length, 40);
  depths.forEach((depth, i) => {
    siz.writeUInt8(depth, 42 + 3 * i);
  });
  return siz;
}

const GREY = codestream([7]);
const size = (components: number) => ({ width: 96, height: 120, components });

describe('components', () => {
  it('are counted from one to four', () => {
    const pictures = [[7], [7, 7], [7, 7, 7], [7, 7, 7, 7], [7, 7, 7, 7, 7], []].map(codestream);
    expect(pictures.map(jpeg2000Size)).toEqual([size(1), size(2), size(3), size(4), null, null]);
  });

  it('are all as shallow as the first, or the picture is refused', () => {
    const pictures = [
      [15, 7, 7],
      [7, 15, 7],
      [7, 7, 15],
      [7, 7, 0x8f],
    ].map(codestream);
    expect(pictures.map(jpeg2000Size)).toEqual([null, null, null, null]);
  });

  it('are all there, or the picture is refused', () => {
    const colour = codestream([7, 7, 7]);
    const cut = [42, 45, 48, 50].map((end) => jpeg2000Size(colour.subarray(0, end)));
    expect([...cut, jpeg2000Size(colour)]).toEqual([null, null, null, null, size(3)]);
  });
});

describe('the container', () => {
  const picture = (...boxes: readonly Uint8Array[]) =>
    jpeg2000Size(Buffer.concat([SIGNATURE, ...boxes]));
  const free = box('free', Buffer.alloc(3));
  const many = (count: number) => Array.from({ length: count }, () => free);

  it('may hold boxes that we do not know in front of the codestream', () => {
    expect(picture(free, box('uuid', Buffer.alloc(40)), box('jp2c', GREY))).toEqual(size(1));
  });

  it('is looked through for fifteen boxes and not for more', () => {
    expect([
      picture(...many(14), box('jp2c', GREY)),
      picture(...many(15), box('jp2c', GREY)),
    ]).toEqual([size(1), null]);
  });

  it('may leave the length of its last box open', () => {
    expect(picture(box('jp2c', GREY, 0))).toEqual(size(1));
  });

  it.each<[string, readonly Uint8Array[]]>([
    ['no codestream', [free]],
    ['nothing behind the signature', []],
    ['a box of length 0 in front', [box('free', Buffer.alloc(3), 0), box('jp2c', GREY)]],
    ['a box of length 4 in front', [box('free', Buffer.from('jp2c'), 4), GREY]],
    ['a box of length 7 in front', [box('free', Buffer.alloc(3), 7), box('jp2c', GREY)]],
    [
      'a box that runs over the end',
      [box('free', Buffer.alloc(3), 0xffff_ffff), box('jp2c', GREY)],
    ],
    ['a codestream inside another box', [box('jp2h', box('jp2c', GREY))]],
    ['an empty codestream box', [box('jp2c', Buffer.alloc(0))]],
    [
      'a codestream that does not begin with SIZ',
      [box('jp2c', Buffer.concat([Buffer.from('FF4FFF52', 'hex'), GREY.subarray(4)]))],
    ],
    ['a codestream one byte late', [box('jp2c', Buffer.concat([Buffer.alloc(1), GREY]))]],
  ])('is refused with %s', (_what, boxes) => {
    expect(picture(...boxes)).toBeNull();
  });

  it('is known by its signature', () => {
    const others = [
      Buffer.concat([box('ftyp', Buffer.alloc(4)), box('jp2c', GREY)]),
      Buffer.from('89504E470D0A1A0A0000000D49484452', 'hex'),
      Buffer.from('FFD8FFE000104A46494600010100', 'hex'),
      Buffer.alloc(0),
    ];
    expect(others.map(jpeg2000Size)).toEqual([null, null, null, null]);
  });
});

describe('a photo with one byte changed', () => {
  it('has a size within the limits or none, up to the end of its header', () => {
    const end = PHOTO.indexOf('jp2c', 0, 'latin1') + 4 + 45;
    const beyond: string[] = [];
    for (let at = 0; at < end; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const bytes = Uint8Array.from(PHOTO);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const found = jpeg2000Size(bytes) ?? size(1);
        const sides = [found.width, found.height];
        if (!sides.every((side) => side >= 1 && side <= 2000)) beyond.push(`${at} ^ ${flip}`);
      }
    }
    expect(beyond).toEqual([]);
  });
});
