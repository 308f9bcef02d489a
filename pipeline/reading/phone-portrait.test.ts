import { describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { portraitOf } from '../../fixtures/virtual/phones/document/mnc-elements.ts';
import type { Picture } from '../identity/identity.ts';
import { phonePortrait } from './phone-portrait.ts';

const person = loadPerson('hanako', new Date());
const jpeg = portraitOf(person, 'jpeg') ?? new Uint8Array(0);
const jpeg2000 = portraitOf(person, 'jp2') ?? new Uint8Array(0);
const DECODED: Picture = { mediaType: 'image/png', width: 1, height: 1, bytes: Uint8Array.of(1) };

/** What comes of the bytes, and how often the decoder saw any. */
async function show(bytes: Uint8Array, decode: () => Promise<Picture | null>) {
  let decoded = 0;
  const picture = await phonePortrait(bytes, {
    decodeJpeg2000: () => {
      decoded += 1;
      return decode();
    },
  });
  return { picture, decoded };
}

describe('the portrait of a phone', () => {
  it('as JPEG is drawn by the page, and no decoder of ours sees it', async () => {
    const { picture, decoded } = await show(jpeg, async () => DECODED);
    expect([picture?.mediaType, picture?.bytes[0], decoded]).toEqual(['image/jpeg', 0xff, 0]);
    expect(Object.keys(picture ?? {}).sort()).toEqual(['bytes', 'height', 'mediaType', 'width']);
  });

  it('as JPEG 2000 is decoded', async () => {
    expect(await show(jpeg2000, async () => DECODED)).toEqual({ picture: DECODED, decoded: 1 });
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a JPEG that is cut', jpeg.slice(0, jpeg.length - 2)],
    ['a JPEG with more behind it', Uint8Array.of(...jpeg, 0)],
    ['a JPEG 2000 that promises a huge picture', hugeJpeg2000()],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['a page of text', new TextEncoder().encode('<svg onload="x"/>')],
  ])('as %s is not shown, and nothing is decoded', async (_, bytes) => {
    expect(await show(bytes, async () => DECODED)).toEqual({ picture: null, decoded: 0 });
  });

  it.each<[string, () => Promise<Picture | null>]>([
    ['cannot decode it', async () => null],
    ['breaks on it', () => Promise.reject(new Error('out of memory'))],
  ])('is not shown where the decoder %s', async (_, decode) => {
    expect(await show(jpeg2000, decode)).toEqual({ picture: null, decoded: 1 });
  });
});

/** SIZ says how large: 100,000 pixels a side. */
function hugeJpeg2000(): Uint8Array {
  const changed = jpeg2000.slice();
  const at = Buffer.from(changed).indexOf(Buffer.from('ff4fff51', 'hex'));
  new DataView(changed.buffer).setUint32(at + 8, 100_000);
  return changed;
}
