import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FILE_NAMES,
  type FileName,
  filesOf,
  flipped,
  objectIn,
  PARSER,
} from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';

/** Small and large, with and without a photo, and with two kinds of length bytes. */
const CARDS = ['hanako', 'infant', 'long-address', 'long-name'].map((id) =>
  filesOf(personalise(personOf(id))),
);

/** A value, or `malformed-data` that says in which file and by which rule; anything else throws here. */
function accepts(name: FileName, bytes: Uint8Array): boolean {
  const parsed = PARSER[name](bytes);
  if (!parsed.ok) {
    const { kind, at, check, triesLeft } = parsed.failure;
    expect([kind, check, triesLeft]).toEqual(['malformed-data', null, null]);
    expect(at).toMatch(new RegExp(`^${name}: [a-zA-Z][a-zA-Z0-9 -]+$`));
  }
  return parsed.ok;
}

const OUTER: Readonly<Record<FileName, number>> = {
  'text/0002': 0xff20,
  'text/0003': 0xff30,
  'text/0004': 0x7f21,
  'text/0007': 0xff50,
  'surface/0001': 0xff10,
  'surface/0002': 0xff20,
  'surface/0004': 0x7f21,
};

describe.each(FILE_NAMES)('the parser of %s', (name) => {
  it('refuses every cut of the object and cares for no cut of the filler', () => {
    for (const files of CARDS) {
      const file = files[name];
      const size = objectIn(file).length;
      const step = Math.max(1, Math.floor(size / 400));
      const cuts = Array.from({ length: Math.ceil(file.length / step) }, (_, i) => i * step);
      for (const cut of [...cuts, size - 1, size, file.length]) {
        expect([cut, accepts(name, file.subarray(0, cut))]).toEqual([cut, cut >= size]);
      }
    }
  });

  it('gives a value or a reason for every turned bit', () => {
    const card = fc.constantFrom(...CARDS);
    fc.assert(
      fc.property(card, fc.nat(), (files, at) => {
        const file = files[name];
        accepts(name, flipped(file, at % (8 * file.length)));
      }),
      { numRuns: 400 },
    );
  });

  it('refuses every turned bit of the headers that a small change could hide in', () => {
    const object = objectIn(CARDS[0]?.[name] ?? new Uint8Array(0));
    const headerBits = 8 * (object[2] === 0x82 ? 5 : 3);
    const verdicts = Array.from({ length: headerBits }, (_, bit) =>
      accepts(name, flipped(object, bit)),
    );
    expect(verdicts).toEqual(verdicts.map(() => false));
  });

  it('gives a value or a reason for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), (bytes) => {
        accepts(name, bytes);
      }),
    );
  });

  it('gives a value or a reason for any objects under its own tag', () => {
    const low = OUTER[name] === 0x7f21 ? [0x5f4e, 0x5f37] : [0xdf11, 0xdf12, 0xdf13];
    const tags = fc.constantFrom(...low, 0xdf21, 0xdf22, 0xdf23, 0xdf24, 0xdf25, 0xdf28, 0xdf29);
    const value = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(Buffer.alloc(256, 0x81), Buffer.from('19890331'), Buffer.from('2')),
    );
    const objects = fc.array(fc.tuple(tags, value), { maxLength: 40 });
    fc.assert(
      fc.property(objects, (list) => {
        accepts(name, tlv(OUTER[name], ...list.map(([tag, bytes]) => tlv(tag, bytes))));
      }),
    );
  });
});
