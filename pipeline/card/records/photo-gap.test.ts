import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, objectIn } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { assembleFace, faceParts } from '../../../fixtures/virtual/cards/surface-application.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { parseCardFace, photoGap } from './card-face.ts';

/** The offsets that the file's own table lists. */
function offsetsOf(file: Uint8Array): readonly number[] {
  const bytes = Buffer.from(file);
  const count = (bytes[7] ?? 0) / 2;
  return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(8 + 2 * i));
}

describe('the gap that the photo leaves', () => {
  it.each(PERSON_IDS.filter((id) => id !== 'infant'))(
    'hides the photo of %s and nothing else',
    (id) => {
      const person = personOf(id);
      const file = objectIn(filesOf(personalise(person))['surface/0002']);
      const gap = photoGap(offsetsOf(file), file.length);
      expect(gap === null ? null : file.subarray(gap.from, gap.to)).toEqual(person.photo);
    },
  );

  it('is none on a card without a photo, be its object empty or absent', () => {
    const parts = faceParts(personOf('infant'));
    const signature = Buffer.alloc(256, 1);
    const absent = assembleFace({ ...parts, photo: new Uint8Array(0) }, signature);
    const files = [assembleFace(parts, signature), absent];
    expect(files.map((file) => photoGap(offsetsOf(file), file.length))).toEqual([null, null]);
    // Left out by mistake, the place of the photo would have been the signature's.
    expect(parseCardFace(absent, false).ok).toBe(true);
  });

  it('is none where the table is too short or too long, runs backwards or beyond the file', () => {
    const sound = [26, 37, 41, 311, 400, 500, 2000, 2261, 2272];
    const with5and6 = (photo: number, next: number) => sound.with(5, photo).with(6, next);
    expect([
      photoGap(sound, 2400),
      photoGap([], 2400),
      photoGap(sound.slice(0, 6), 2400),
      photoGap(sound.slice(0, 8), 2400),
      photoGap([...sound, 2300], 2400),
      photoGap(with5and6(2000, 500), 2400),
      photoGap(with5and6(500, 505), 2400),
      photoGap(with5and6(500, 506), 2400),
      photoGap(with5and6(500, 2401), 2400),
    ]).toEqual([
      { from: 505, to: 2000 },
      null,
      null,
      null,
      null,
      null,
      null,
      { from: 505, to: 506 },
      null,
    ]);
  });

  it('never reaches outside the file, whatever a table says', () => {
    const word = fc.nat(0xffff);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (offsets, size) => {
        const gap = photoGap(offsets, size);
        expect(gap === null || (gap.from < gap.to && gap.to <= size)).toBe(true);
      }),
    );
  });
});
