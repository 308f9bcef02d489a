import { describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { pngSize } from '../../pipeline/picture/png-size.ts';
import { decodeJpeg2000 } from './decode-jpeg2000.ts';

function photoOf(id: string): Uint8Array {
  const { photo } = loadPerson(id);
  if (photo === null) throw new Error(`${id} has no photo`);
  return photo;
}

/** Offset of a field of SIZ, counted from the codestream's first byte. */
function withSiz(photo: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(photo);
  copy.set(bytes, Buffer.from(copy).indexOf(Buffer.from('ff4fff51', 'hex')) + offset);
  return copy;
}

describe("the card's photo", () => {
  it('becomes a PNG of its own size', async () => {
    const picture = await decodeJpeg2000(photoOf('hanako'));
    expect(picture && [picture.mediaType, picture.width, picture.height]).toEqual([
      'image/png',
      240,
      320,
    ]);
    expect(pngSize(picture?.bytes ?? new Uint8Array())).toEqual({ width: 240, height: 320 });
  });

  it('is the same whatever was decoded before', async () => {
    const first = await decodeJpeg2000(photoOf('hanako'));
    await decodeJpeg2000(photoOf('minoru'));
    expect(await decodeJpeg2000(photoOf('hanako'))).toEqual(first);
  });

  it('never shows the photo before it: a component that covers a part only is refused', async () => {
    await decodeJpeg2000(photoOf('minoru'));
    const subsampled = withSiz(photoOf('hanako'), 43, [255, 255]);
    expect(await decodeJpeg2000(subsampled)).toBeNull();
  });

  it('is null when it is cut, garbage, or larger than allowed, and the next one decodes', async () => {
    const whole = photoOf('hanako');
    const broken = [
      whole.subarray(0, 2000),
      whole.subarray(0, 90),
      Uint8Array.from({ length: 3000 }, () => 0xa5),
      new Uint8Array(0),
      withSiz(whole, 8, [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]),
    ];
    const decoded = [];
    for (const bytes of broken) decoded.push(await decodeJpeg2000(bytes));
    expect(decoded).toEqual(broken.map(() => null));
    expect(await decodeJpeg2000(whole)).not.toBeNull();
  });

  it('survives a flip of any byte of its first kilobyte', async () => {
    const whole = photoOf('hanako');
    for (let at = 0; at < 1024; at += 3) {
      const flipped = Uint8Array.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      const picture = await decodeJpeg2000(flipped);
      if (picture !== null) expect([picture.width, picture.height]).toEqual([240, 320]);
    }
    expect(await decodeJpeg2000(whole)).not.toBeNull();
  });
});
