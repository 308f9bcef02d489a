import { readFileSync } from 'node:fs';
import { FILE_NAMES, filesOf, PARSER } from '../../fixtures/virtual/cards/card-files.fixture.ts';
import { personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { decodeJpeg2000 } from '../../native-bridge/picture/decode-jpeg2000.ts';
import { concat } from '../../pipeline/bytes/concat.ts';
import { PIXEL_LIMIT } from '../../pipeline/picture/limits.ts';
import { pngSize } from '../../pipeline/picture/png-size.ts';
import { readTlvs } from '../../pipeline/tlv/tlv.ts';
import type { FuzzTarget } from './target.ts';

const PERSONS = ['hanako', 'infant', 'long-address', 'selectors'];
const OBJECT_LIMIT = 32;

/** One target a file of the card, and one for what each of them is made of. */
export function parserTargets(): FuzzTarget[] {
  const cards = PERSONS.map((id) => filesOf(personalise(loadPerson(id))));
  const files = FILE_NAMES.map((name) => ({
    name: name.replace('/', '-'),
    seeds: cards.map((card) => card[name]),
    feed(input: Uint8Array) {
      const parsed = PARSER[name](input);
      return parsed.ok || parsed.failure.kind === 'malformed-data' ? null : parsed.failure.kind;
    },
  }));
  const tlv = { name: 'tlv', seeds: cards.map((card) => card['text/0002']), feed: feedTlv };
  return [...files, tlv, photo(), glyphs()];
}

function feedTlv(input: Uint8Array): string | null {
  const parsed = readTlvs(input, 0, input.length, OBJECT_LIMIT);
  if (!parsed.ok) return null;
  const whole = concat(...parsed.value.map(({ raw }) => raw));
  return Buffer.compare(whole, input) === 0 ? null : 'objects are not the bytes they came from';
}

function photo(): FuzzTarget {
  return {
    name: 'photo',
    seeds: [read('hanako', 'photo.jp2'), read('selectors', 'photo.jp2')],
    async feed(input) {
      const picture = await decodeJpeg2000(input);
      return picture === null ? null : tooLarge(picture);
    },
  };
}

function glyphs(): FuzzTarget {
  return {
    name: 'glyphs',
    seeds: [read('hanako', 'name.png'), read('selectors', 'address.png')],
    feed(input) {
      const size = pngSize(input);
      return size === null ? null : tooLarge(size);
    },
  };
}

function tooLarge({ width, height }: { width: number; height: number }): string | null {
  return width <= PIXEL_LIMIT && height <= PIXEL_LIMIT ? null : `${width} x ${height} pixels`;
}

function read(person: string, file: string): Uint8Array {
  const path = new URL(`../../fixtures/virtual/persons/${person}/${file}`, import.meta.url);
  return new Uint8Array(readFileSync(path));
}
