import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../fixtures/virtual/cards/card-files.fixture.ts';
import { tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { personalise } from '../../../fixtures/virtual/cards/personalise.ts';
import { publicKeyValue } from '../../../fixtures/virtual/cards/rsa.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { failure } from '../../outcome/failure.ts';
import { parseTextCardKey, parseTextSignature } from './text-signature.ts';

const malformed = (rule: string) => ({
  ok: false,
  failure: failure('malformed-data', { at: rule }),
});

const DIGEST = Buffer.alloc(32, 0x31);
const SIGNATURE = Buffer.alloc(256, 0x33);

describe('text 0003', () => {
  it.each(PERSON_IDS)('of %s gives the digest, the two signed objects and the signature', (id) => {
    const file = Buffer.from(filesOf(personalise(personOf(id)))['text/0003']);
    expect(parseTextSignature(file)).toEqual({
      ok: true,
      value: {
        basicFourDigest: file.subarray(43, 75),
        signed: file.subarray(5, 75),
        signature: file.subarray(80, 336),
      },
    });
  });

  it('is refused where an object is missing, doubled, apart from the other, or of another length', () => {
    const [number, items] = [tlv(0xdf31, DIGEST), tlv(0xdf32, DIGEST)];
    const signature = tlv(0xdf33, SIGNATURE);
    const parse = (...objects: readonly Uint8Array[]) =>
      parseTextSignature(tlv(0xff30, ...objects));
    expect([
      parse(items, signature),
      parse(number, signature),
      parse(number, items),
      parse(number, items, items, signature),
      // Whatever lies between the digests would be signed with them.
      parse(number, tlv(0xdf3f, DIGEST), items, signature),
      parse(items, number, signature),
      parse(number, items, tlv(0xdf33, SIGNATURE.subarray(1))),
      parseTextSignature(tlv(0xff31, number, items, signature)),
    ]).toEqual(
      [
        'missing-tag DF31',
        'missing-tag DF32',
        'missing-tag DF33',
        'duplicate-tag DF32',
        'digests apart',
        'digests apart',
        'signature length',
        'outer-tag FF31',
      ].map((rule) => malformed(`text/0003: ${rule}`)),
    );
  });
});

describe('text 0007', () => {
  it.each(PERSON_IDS)('of %s gives the chip key, its signed object and the signature', (id) => {
    const person = personOf(id);
    const file = Buffer.from(filesOf(personalise(person))['text/0007']);
    const { n = '' } = createPublicKey(person.keys.text).export({ format: 'jwk' });
    expect(parseTextCardKey(file)).toEqual({
      ok: true,
      value: {
        key: { modulus: Buffer.from(n, 'base64url'), exponent: Buffer.of(1, 0, 1) },
        signed: file.subarray(5, 275),
        signature: file.subarray(280, 536),
      },
    });
  });

  it('is refused where an object is missing, doubled or of another length', () => {
    const key = tlv(0xdf51, publicKeyValue(createPublicKey(personOf('hanako').keys.text)));
    const signature = tlv(0xdf52, SIGNATURE);
    const parse = (...objects: readonly Uint8Array[]) => parseTextCardKey(tlv(0xff50, ...objects));
    expect([
      parse(signature),
      parse(key),
      parse(key, key, signature),
      parse(key, tlv(0xdf52, SIGNATURE.subarray(1))),
      parse(tlv(0xdf51, SIGNATURE), signature),
      parseTextCardKey(tlv(0xff30, key, signature)),
    ]).toEqual(
      [
        'missing-tag DF51',
        'missing-tag DF52',
        'duplicate-tag DF51',
        'signature length',
        'key too-many',
        'outer-tag FF30',
      ].map((rule) => malformed(`text/0007: ${rule}`)),
    );
  });
});
