import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf, objectIn } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { ascii, tlv, withOffsetTable } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import {
  assembleFace,
  type FaceParts,
  faceParts,
} from '../../../fixtures/virtual/cards/surface-application.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { failure } from '../../outcome/failure.ts';
import { parseCardFace } from './card-face.ts';

const HANAKO = personOf('hanako');
const PARTS = faceParts(HANAKO);
const SIGNATURE = Buffer.alloc(256, 0x28);
const NOTHING = new Uint8Array(0);

function face(changes: Partial<FaceParts> = {}, signature: Uint8Array = SIGNATURE): Uint8Array {
  return assembleFace({ ...PARTS, ...changes }, signature);
}

function rule(file: Uint8Array): string | null {
  const parsed = parseCardFace(file, true);
  if (parsed.ok) return null;
  expect(parsed.failure).toEqual(failure('malformed-data', { at: parsed.failure.at ?? '' }));
  return parsed.failure.at;
}

describe('the card face', () => {
  it.each(PERSON_IDS)('of %s is read in full', (id) => {
    const person = personOf(id);
    const parsed = parseCardFace(filesOf(personalise(person))['surface/0002'], true);
    const day = (text: string) => {
      const [year, month, date] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
      return { year, month, day: date };
    };
    const { n = '' } = createPublicKey(person.keys.surface).export({ format: 'jwk' });
    const { birth, sex, cardKey, name, address, photo } = faceParts(person);
    expect(parsed).toEqual({
      ok: true,
      value: {
        birthDate: day(person.birth),
        sex: { '0': 'unknown', '1': 'male', '2': 'female', '9': 'not-applicable' }[person.sex],
        cardKey: {
          modulus: new Uint8Array(Buffer.from(n, 'base64url')),
          exponent: Uint8Array.of(1, 0, 1),
        },
        nameImage: person.images.name,
        addressImage: person.images.address,
        photo: person.photo ?? NOTHING,
        expiry: day(person.expiry),
        // Whole objects, headers included, for each of the three digests.
        hashed: [
          new Uint8Array(Buffer.concat([birth, sex, cardKey])),
          new Uint8Array(Buffer.concat([name, address])),
          new Uint8Array(photo),
        ],
        signature: expect.objectContaining({ length: 256 }),
      },
    });
  });

  it('gives no photo and leaves its digest open where its bytes were not read', () => {
    const file = objectIn(filesOf(personalise(HANAKO))['surface/0002']);
    const start = Buffer.from(file).indexOf('DF27', 'hex');
    const holed = file.slice().fill(0, start + 5, start + 5 + (HANAKO.photo?.length ?? 0));
    const [whole, parsed] = [parseCardFace(file, true), parseCardFace(holed, false)];
    if (!whole.ok || !parsed.ok) throw new Error('not read');
    const [person, images] = whole.value.hashed;
    expect(parsed.value).toEqual({ ...whole.value, photo: null, hashed: [person, images, null] });
  });

  it('takes a card without a photo with an empty object and with none', () => {
    const photos = [face({ photo: tlv(0xdf27, NOTHING) }), face({ photo: NOTHING })].map((file) => {
      const parsed = parseCardFace(file, true);
      return (
        parsed.ok && [
          parsed.value.photo?.length,
          Buffer.from(parsed.value.hashed[2] ?? [1]).toString('hex'),
        ]
      );
    });
    expect(photos).toEqual([
      [0, 'df2700'],
      [0, ''],
    ]);
  });

  it('is refused where any object but photo and security code is missing', () => {
    const { photo: _photo, securityCode: _code, ...required } = PARTS;
    const names = Object.keys(required) as (keyof typeof required)[];
    const refused = names.map((name) => rule(face({ [name]: NOTHING })));
    expect([...refused, rule(face({ securityCode: NOTHING }))]).toEqual([
      ...['22', '23', '24', '25', '26', '29'].map((n) => `surface/0002: missing-tag DF${n}`),
      null,
    ]);
  });

  it('is refused where a tag is doubled, the table disagrees, or the file is another one', () => {
    const { birth } = PARTS;
    const sound = Buffer.from(face());
    const moved = Buffer.from(sound);
    moved.writeUInt16BE(moved.readUInt16BE(8 + 2 * 5) + 2, 8 + 2 * 5);
    const twice = face({ securityCode: Buffer.concat([PARTS.securityCode, birth]) });
    const otherFile = Buffer.from(sound);
    otherFile[1] = 0x10;
    expect([rule(moved), rule(twice), rule(otherFile), rule(sound.subarray(0, -1))]).toEqual([
      'surface/0002: offset-table DF21',
      'surface/0002: duplicate-tag DF22',
      'surface/0002: outer-tag FF10',
      'surface/0002: truncated',
    ]);
  });

  it('is refused where a date, the sex, the key or the signature is none', () => {
    const expiry = (digits: string) => face({ expiry: tlv(0xdf29, ascii(digits)) });
    expect([
      rule(face({ birth: tlv(0xdf22, ascii('19890229')) })),
      rule(face({ sex: tlv(0xdf23, ascii('3')) })),
      rule(face({ cardKey: tlv(0xdf24, Buffer.alloc(265)) })),
      rule(face({}, SIGNATURE.subarray(1))),
      rule(expiry('20350229')),
      // An expiry is a day: nobody knows it in part only.
      rule(expiry('20350300')),
      rule(expiry('2035-3-1')),
    ]).toEqual(
      ['date', 'sex code', 'key too-many', 'signature length', 'expiry', 'expiry', 'expiry'].map(
        (what) => `surface/0002: ${what}`,
      ),
    );
  });

  it('ignores objects of a later card that its table lists', () => {
    const { birth, sex, cardKey, name, address, photo, expiry, securityCode } = PARTS;
    const later = tlv(0xdf2b, ascii('later'));
    const objects = [birth, sex, cardKey, name, address, photo, tlv(0xdf28, SIGNATURE), expiry];
    const [known, extended] = [
      withOffsetTable(0xff20, 0xdf21, [...objects, securityCode]),
      withOffsetTable(0xff20, 0xdf21, [...objects, securityCode, later]),
    ].map((file) => parseCardFace(file, true));
    expect(extended).toEqual(known);
  });
});
