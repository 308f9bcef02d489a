import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cbor,
  embedded,
  encode,
  map,
  raw,
  tagged,
} from '../../../fixtures/virtual/phones/cbor-writer.ts';
import { coseKey, generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import type { MobileSecurityObject as IssuedObject } from '../../../fixtures/virtual/phones/document/document-image.ts';
import { encodeSecurityObject } from '../../../fixtures/virtual/phones/document/issue-document.ts';
import { parseMobileSecurityObject } from './mobile-security-object.ts';

const SIGNED = new Date('2026-11-01T00:00:00Z');
const UNTIL = new Date('2027-05-01T12:34:56Z');
const DIGEST = new Uint8Array(32).fill(3);
const SOUND: IssuedObject = {
  version: '1.0',
  digestAlgorithm: 'SHA-256',
  valueDigests: new Map([['n', new Map([[7, DIGEST]])]]),
  deviceKey: coseKey(generateKey('P-256')),
  docType: 'd',
  validityInfo: { signed: SIGNED, validFrom: SIGNED, validUntil: UNTIL },
};

const payloadOf = (mso: IssuedObject) => encode(embedded(raw(encodeSecurityObject(mso))));
const parse = (more: Partial<IssuedObject>) =>
  parseMobileSecurityObject(payloadOf({ ...SOUND, ...more }));

/** With these dates, as CBOR of any kind. */
function parseDates(dates: { signed?: Cbor; validUntil?: Cbor }) {
  const sound = tagged(0, '2026-11-01T00:00:00Z');
  const { signed = sound, validUntil = sound } = dates;
  const info = map([
    ['signed', signed],
    ['validFrom', sound],
    ['validUntil', validUntil],
  ]);
  const whole = map([
    ['version', '1.0'],
    ['digestAlgorithm', 'SHA-256'],
    ['valueDigests', map([])],
    ['deviceKeyInfo', map([['deviceKey', SOUND.deviceKey]])],
    ['docType', 'd'],
    ['validityInfo', info],
  ]);
  return parseMobileSecurityObject(encode(embedded(whole)));
}

describe('a MobileSecurityObject', () => {
  it('is what the issuer signed, with later keys passed over', () => {
    const found = parse({ version: '1.1', more: [['later', true]], status: map([]) });
    expect(found).toMatchObject({
      ok: true,
      value: {
        digestAlgorithm: 'SHA-256',
        valueDigests: new Map([['n', new Map([[7, DIGEST]])]]),
        deviceKeyInfo: { deviceKey: { curve: 'P-256' }, keyAuthorizations: null },
        docType: 'd',
        validityInfo: { signed: SIGNED, validFrom: SIGNED, validUntil: UNTIL },
        status: new Map(),
      },
    });
  });

  it('says what its device may sign, by namespace and by element', () => {
    const keyAuthorizations = map([
      ['nameSpaces', ['a']],
      ['dataElements', map([['b', ['x', 'y']]])],
    ]);
    const found = parse({ keyAuthorizations });
    expect(found.ok && found.value.deviceKeyInfo.keyAuthorizations).toEqual({
      nameSpaces: ['a'],
      dataElements: new Map([['b', ['x', 'y']]]),
    });
  });

  it.each<[string, Partial<IssuedObject>, string]>([
    ['another major version', { version: '2.0' }, 'version'],
    [
      'a digest that is a text',
      { valueDigests: new Map([['n', new Map([[1, 'x' as never]])]]) },
      'valueDigests{0}{0}',
    ],
    [
      'a digestID of 2^31',
      { valueDigests: new Map([['n', new Map([[2 ** 31, DIGEST]])]]) },
      'valueDigests{0}{0}',
    ],
    ['a key that is none', { deviceKey: map([[1, 2]]) }, 'deviceKeyInfo.deviceKey.crv'],
    [
      'authorizations that are a list',
      { keyAuthorizations: [] },
      'deviceKeyInfo.keyAuthorizations',
    ],
    ['a docType that is a number', { docType: 1 as never }, 'docType'],
  ])('with %s is refused, and said where', (_, more, at) => {
    expect(parse(more)).toEqual({ ok: false, failure: `MobileSecurityObject.${at}` });
  });

  it('is refused bare: what is signed is in tag 24', () => {
    expect(parseMobileSecurityObject(encodeSecurityObject(SOUND)).ok).toBe(false);
    expect(parseMobileSecurityObject(encode(encodeSecurityObject(SOUND))).ok).toBe(false);
  });

  it.each<[string, Cbor]>([
    ['without its tag', '2026-11-01T00:00:00Z'],
    ['of the tag of a full date', tagged(1004, '2026-11-01T00:00:00Z')],
    ['in seconds', tagged(1, 1_790_000_000)],
    ['in another zone', tagged(0, '2026-11-01T00:00:00+09:00')],
    ['that does not exist', tagged(0, '2026-02-30T00:00:00Z')],
    ['without a time', tagged(0, '2026-11-01')],
  ])('is refused with a date %s', (_, date) => {
    expect([parseDates({ signed: date }).ok, parseDates({ validUntil: date }).ok]).toEqual([
      false,
      false,
    ]);
  });

  it('takes a fraction of a second, which some issuers write', () => {
    const found = parseDates({ validUntil: tagged(0, '2027-01-01T00:00:00.250Z') });
    expect(found.ok && found.value.validityInfo.validUntil).toEqual(
      new Date('2027-01-01T00:00:00.250Z'),
    );
  });

  it('with any byte changed or cut is one or a place, never a throw', () => {
    const sound = payloadOf(SOUND);
    const place = fc.tuple(fc.nat(sound.length - 1), fc.nat(255), fc.nat(2 * sound.length));
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = sound.slice(0, end);
        if (at < changed.length) changed[at] = byte;
        const found = parseMobileSecurityObject(changed);
        if (!found.ok) expect(found.failure).toMatch(/^MobileSecurityObject/);
      }),
      { numRuns: 1000 },
    );
  });
});
