import { describe, expect, it } from 'vitest';
import { filesOf, objectIn } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { ascii, tlv, utf8, withOffsetTable } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { failure } from '../../outcome/failure.ts';
import { parseTextRecord } from './text-record.ts';

const SEX = { '0': 'unknown', '1': 'male', '2': 'female', '9': 'not-applicable' } as const;

/** The objects of a sound file, by name: each case changes one. */
function objects(changes: Partial<Record<'name' | 'address' | 'birth' | 'sex', Uint8Array>> = {}) {
  const { name, address, birth, sex } = {
    name: utf8('見本　花子'),
    address: utf8('東京都架空区'),
    birth: ascii('19890331'),
    sex: ascii('2'),
    ...changes,
  };
  return [tlv(0xdf22, name), tlv(0xdf23, address), tlv(0xdf24, birth), tlv(0xdf25, sex)];
}

function file(parts: readonly Uint8Array[] = objects()): Uint8Array {
  return withOffsetTable(0xff20, 0xdf21, parts);
}

function refusal(bytes: Uint8Array) {
  const parsed = parseTextRecord(bytes);
  return parsed.ok ? null : parsed.failure;
}

const malformed = (rule: string) => failure('malformed-data', { at: `text/0002: ${rule}` });

describe('the four-items file', () => {
  it.each(PERSON_IDS)('of %s is read in full', (id) => {
    const person = personOf(id);
    const physical = Buffer.from(filesOf(personalise(person))['text/0002']);
    const { birth } = person;
    const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)].map(Number);
    const whole = Buffer.from(objectIn(physical));
    expect(parseTextRecord(physical)).toEqual({
      ok: true,
      value: {
        name: person.name,
        address: person.address,
        birthDate: { year, month, day },
        sex: SEX[person.sex],
        hashed: whole.subarray(whole.indexOf('DF22', 'hex')),
      },
    });
  });

  it('keeps what is hashed as received, unknown objects of a later card too', () => {
    const parts = [...objects(), tlv(0xdf26, ascii('later'))];
    const parsed = parseTextRecord(file(parts));
    expect(parsed.ok && Buffer.from(parsed.value.hashed)).toEqual(Buffer.concat(parts));
  });

  it('may tell a birth date that lacks its day or its month', () => {
    const birth = (digits: string) => {
      const parsed = parseTextRecord(file(objects({ birth: ascii(digits) })));
      return parsed.ok && parsed.value.birthDate;
    };
    expect([birth('19450300'), birth('19450000')]).toEqual([
      { year: 1945, month: 3, day: null },
      { year: 1945, month: null, day: null },
    ]);
  });

  it('is refused where a tag is missing, doubled or another one than the file must have', () => {
    const [name, address, birth, sex] = objects() as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const table = tlv(0xdf21, Buffer.alloc(8));
    expect([
      refusal(file([address, birth, sex])),
      refusal(file([name, birth, sex])),
      refusal(file([name, address, sex])),
      refusal(file([name, address, birth])),
      refusal(tlv(0xff20, name, address, birth, sex)),
      refusal(file([name, address, birth, sex, name])),
      refusal(tlv(0xff20, table, table, name, address, birth, sex)),
      refusal(withOffsetTable(0xff21, 0xdf21, [name, address, birth, sex])),
    ]).toEqual(
      [
        'missing-tag DF22',
        'missing-tag DF23',
        'missing-tag DF24',
        'missing-tag DF25',
        'missing-tag DF21',
        'duplicate-tag DF22',
        'duplicate-tag DF21',
        'outer-tag FF21',
      ].map(malformed),
    );
  });

  it('is refused where its offset table disagrees with its objects', () => {
    const [name, address, birth, sex] = objects() as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const sound = Buffer.from(file());
    const with16 = (at: number, value: number) => {
      const copy = Buffer.from(sound);
      copy.writeUInt16BE(value, at);
      return copy;
    };
    const longer = Buffer.from(sound);
    for (const at of [6, 8, 10, 12]) longer.writeUInt16BE(sound.readUInt16BE(at) + 2, at);
    const withTable = (bytes: Uint8Array) =>
      tlv(0xff20, tlv(0xdf21, bytes), name, address, birth, sex);
    expect([
      refusal(with16(6, sound.readUInt16BE(6) + 1)),
      refusal(with16(12, 0xffff)),
      // The second offset says what the first one says.
      refusal(with16(8, sound.readUInt16BE(6))),
      refusal(withTable(new Uint8Array(0))),
      // Right for every object, and one offset more than there are objects.
      refusal(withTable(Buffer.concat([longer.subarray(6, 14), Buffer.alloc(2)]))),
      refusal(withTable(sound.subarray(6, 12))),
      refusal(withTable(sound.subarray(6, 13))),
      refusal(tlv(0xff20, name, tlv(0xdf21, sound.subarray(6, 14)), address, birth, sex)),
    ]).toEqual([...Array(7).fill('offset-table DF21'), 'table-not-first'].map(malformed));
  });

  it('is refused where a name or address is not UTF-8', () => {
    // A cut character, an overlong slash, a surrogate, a byte that UTF-8 does not have.
    const bad = ['E8A6', 'C0AF', 'EDA080', 'FF'].map((hex) => Buffer.from(hex, 'hex'));
    expect(bad.map((name) => refusal(file(objects({ name }))))).toEqual(
      Array(4).fill(malformed('not UTF-8 DF22')),
    );
    expect(refusal(file(objects({ address: Buffer.from('E8A6', 'hex') })))).toEqual(
      malformed('not UTF-8 DF23'),
    );
  });

  it('is refused where a character would steer the screen or turn the direction of writing', () => {
    const controls = ['\u0000', '\n', '\u001b', '\u007f', '\u0085'];
    const directions = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'];
    const unseen = ['\u200b', '\u2028', '\u2029', '\ufeff', '\u00ad'];
    const marks = [...controls, ...directions, ...unseen];
    expect(marks.map((mark) => refusal(file(objects({ name: utf8(`見本${mark}花子`) }))))).toEqual(
      marks.map(() => malformed('control-character DF22')),
    );
    expect(refusal(file(objects({ address: utf8('東京都\u202e') })))).toEqual(
      malformed('control-character DF23'),
    );
  });

  it('is refused where a name or address is empty', () => {
    const empty = new Uint8Array(0);
    expect([
      refusal(file(objects({ name: empty }))),
      refusal(file(objects({ address: empty }))),
    ]).toEqual([malformed('empty DF22'), malformed('empty DF23')]);
  });

  it('is refused where no such day or no such sex exists', () => {
    const dates = [
      '19890229',
      '19891301',
      '19890332',
      '19890001',
      '17991231',
      '1989033',
      '198903311',
      '1989033A',
    ];
    const codes = ['3', '8', '', '12', 'F'];
    expect([
      dates.map((birth) => refusal(file(objects({ birth: ascii(birth) })))),
      codes.map((sex) => refusal(file(objects({ sex: ascii(sex) })))),
    ]).toEqual([dates.map(() => malformed('date')), codes.map(() => malformed('sex code'))]);
  });
});
