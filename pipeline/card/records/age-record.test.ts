import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { ascii, tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { publicKeyValue } from '../../../fixtures/virtual/cards/rsa.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { failure } from '../../outcome/failure.ts';
import { parseAgeRecord } from './age-record.ts';

const BIRTH = tlv(0xdf11, ascii('19890331'));
const KEY = tlv(0xdf12, publicKeyValue(createPublicKey(personOf('hanako').keys.surface)));
const SIGNATURE = tlv(0xdf13, Buffer.alloc(256, 0x13));

function parse(...objects: readonly Uint8Array[]) {
  return parseAgeRecord(tlv(0xff10, ...objects));
}

describe('the age record', () => {
  it.each(PERSON_IDS)('of %s gives birth date, card key, and all before the signature', (id) => {
    const person = personOf(id);
    const file = Buffer.from(filesOf(personalise(person))['surface/0001']);
    const { birth } = person;
    const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)].map(Number);
    const { n = '' } = createPublicKey(person.keys.surface).export({ format: 'jwk' });
    expect(parseAgeRecord(file)).toEqual({
      ok: true,
      value: {
        birthDate: { year, month, day },
        cardKey: { modulus: Buffer.from(n, 'base64url'), exponent: Buffer.of(1, 0, 1) },
        signed: file.subarray(5, 286),
        signature: file.subarray(291, 547),
      },
    });
  });

  it('counts unknown objects before the signature among what is signed', () => {
    const later = tlv(0xdf14, ascii('later'));
    const parsed = parse(BIRTH, later, KEY, SIGNATURE);
    expect(parsed.ok && Buffer.from(parsed.value.signed)).toEqual(
      Buffer.concat([BIRTH, later, KEY]),
    );
  });

  it('is refused where something is missing, doubled, behind the signature or malformed', () => {
    expect([
      parse(KEY, SIGNATURE),
      parse(BIRTH, SIGNATURE),
      parse(BIRTH, KEY),
      parse(BIRTH, BIRTH, KEY, SIGNATURE),
      parse(BIRTH, SIGNATURE, KEY),
      parse(SIGNATURE, BIRTH, KEY),
      parse(BIRTH, KEY, tlv(0xdf13, Buffer.alloc(255))),
      parse(tlv(0xdf11, ascii('19890431')), KEY, SIGNATURE),
      parse(BIRTH, tlv(0xdf12, KEY), SIGNATURE),
      parseAgeRecord(tlv(0xff20, BIRTH, KEY, SIGNATURE)),
    ]).toEqual(
      [
        'missing-tag DF11',
        'missing-tag DF12',
        'missing-tag DF13',
        'duplicate-tag DF11',
        'object behind the signature',
        'object behind the signature',
        'signature length',
        'date',
        'key',
        'outer-tag FF20',
      ].map((rule) => ({
        ok: false,
        failure: failure('malformed-data', { at: `surface/0001: ${rule}` }),
      })),
    );
  });
});
