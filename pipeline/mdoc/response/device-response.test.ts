import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexConstant, toHex } from '../../bytes/hex.ts';
import { type Encodable, encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import { answerOf } from '../answer.fixture.ts';
import { parseDocuments } from './device-response.ts';

const NOTHING = new Uint8Array(0);
const SIGN1: Encodable = [NOTHING, {}, NOTHING, NOTHING];
const NO_NAMES = encodedCbor(hexConstant('A0'));
const DOCUMENT = {
  docType: 'a',
  issuerSigned: { issuerAuth: SIGN1 },
  deviceSigned: { nameSpaces: NO_NAMES, deviceAuth: { deviceSignature: SIGN1 } },
} satisfies Encodable;

const respond = (more: { readonly [key: string]: Encodable }) =>
  parseDocuments(encodeCbor({ version: '1.0', status: 0, ...more }));
const withDocument = (more: { readonly [key: string]: Encodable }) =>
  respond({ documents: [{ ...DOCUMENT, ...more }] });
const failed = (kind: string, at: string) => ({ ok: false, failure: { kind, at } });

describe('a DeviceResponse without documents', () => {
  it.each<[string, { readonly [key: string]: Encodable }, string]>([
    ['no list', {}, 'nothing-returned status 0'],
    ['an empty list', { documents: [] }, 'nothing-returned status 0'],
    ['a general error', { status: 10 }, 'nothing-returned status 10'],
    ['a request that is no CBOR', { status: 11 }, 'unexpected-answer status 11'],
    ['a request that is no request', { status: 12 }, 'unexpected-answer status 12'],
    ['a status that nobody knows', { status: 99 }, 'unexpected-answer status 99'],
    ['the error of a document', { documentErrors: [{ a: 0 }] }, 'document-not-on-phone status 0'],
    ['both', { documents: [], documentErrors: [{ a: 10 }] }, 'document-not-on-phone status 0'],
    ['encrypted ones alone', { encryptedDocuments: [{}] }, 'nothing-returned status 0'],
  ])('but %s is told apart', (_, more, expected) => {
    const [kind = '', , status = ''] = expected.split(' ');
    expect(respond(more)).toMatchObject(failed(kind, `DeviceResponse status ${status}`));
  });
});

describe('a DeviceResponse with documents', () => {
  it('is all of them, with keys of a later edition passed over', () => {
    const later = { zkDocuments: [], version: '1.1' };
    const errors = { errors: { a: { b: 0 } } };
    const documents = [
      { ...DOCUMENT, ...errors },
      { ...DOCUMENT, docType: 'b' },
    ];
    const found = respond({ ...later, documents });
    expect(found.ok && found.value.map(({ docType }) => docType)).toEqual(['a', 'b']);
  });

  it.each([10, 11, 12, 1])('that says of itself that it failed (%i) is malformed', (status) => {
    expect(respond({ status, documents: [DOCUMENT] })).toMatchObject(
      failed('malformed-data', `DeviceResponse status ${status}`),
    );
  });

  it('keeps what the device signed as received', () => {
    const long = new RawCbor(hexConstant('DA00000018 590001 A0'));
    const found = withDocument({
      deviceSigned: { nameSpaces: long, deviceAuth: {} },
    });
    const raw = found.ok ? found.value[0]?.deviceSigned.nameSpaces.raw : undefined;
    expect(toHex(raw ?? NOTHING)).toBe('DA00000018590001A0');
  });

  it('may have no proof, or two: that is not for its form to say', () => {
    const mac: Encodable = [NOTHING, {}, null, NOTHING];
    const auths = [{}, { deviceMac: mac }, { deviceMac: mac, deviceSignature: mac }];
    const found = auths.map((deviceAuth) =>
      withDocument({ deviceSigned: { nameSpaces: NO_NAMES, deviceAuth } }),
    );
    expect(found.map((one) => one.ok)).toEqual([true, true, true]);
  });

  it.each<[string, { readonly [key: string]: Encodable }, string]>([
    ['no docType', { docType: 1 }, 'docType'],
    [
      'device-signed names without tag 24',
      { deviceSigned: { nameSpaces: {}, deviceAuth: {} } },
      'deviceSigned.nameSpaces',
    ],
    [
      'device-signed names that are a list',
      { deviceSigned: { nameSpaces: encodedCbor(hexConstant('80')), deviceAuth: {} } },
      'deviceSigned.nameSpaces',
    ],
    [
      'a device-signed namespace that is a number',
      { deviceSigned: { nameSpaces: encodedCbor(hexConstant('A101A0')), deviceAuth: {} } },
      'deviceSigned.nameSpaces{0}',
    ],
    ['no deviceAuth', { deviceSigned: { nameSpaces: NO_NAMES } }, 'deviceSigned.deviceAuth'],
    [
      'a proof that is none',
      { deviceSigned: { nameSpaces: NO_NAMES, deviceAuth: { deviceMac: [] } } },
      'deviceSigned.deviceAuth.deviceMac',
    ],
    ['no issuerAuth', { issuerSigned: {} }, 'issuerSigned.issuerAuth'],
    [
      'a namespace without items',
      { issuerSigned: { issuerAuth: SIGN1, nameSpaces: { n: [] } } },
      'issuerSigned.nameSpaces{0}',
    ],
    [
      'an item without tag 24',
      { issuerSigned: { issuerAuth: SIGN1, nameSpaces: { n: [NOTHING] } } },
      'issuerSigned.nameSpaces{0}[0]',
    ],
  ])('with %s is malformed, and the place is said without its data', (_, more, place) => {
    expect(withDocument(more)).toMatchObject(
      failed('malformed-data', `DeviceResponse.documents[0].${place}`),
    );
  });

  it.each<[string, Uint8Array]>([
    ['another major version', encodeCbor({ version: '2.0', status: 0, documents: [DOCUMENT] })],
    ['no version', encodeCbor({ status: 0, documents: [DOCUMENT] })],
    ['no status', encodeCbor({ version: '1.0', documents: [DOCUMENT] })],
    ['no map', encodeCbor([])],
    ['no bytes', NOTHING],
  ])('with %s is malformed', (_, bytes) => {
    expect(parseDocuments(bytes)).toMatchObject({ failure: { kind: 'malformed-data' } });
  });
});

describe('changed bytes of a DeviceResponse', () => {
  it('are documents or one of four failures, never a throw', async () => {
    const { response } = await answerOf({}, ['name', 'birthDate']);
    const place = fc.tuple(fc.nat(response.length - 1), fc.nat(255), fc.nat(3 * response.length));
    const kinds = [
      'malformed-data',
      'nothing-returned',
      'unexpected-answer',
      'document-not-on-phone',
    ];
    fc.assert(
      fc.property(place, ([at, byte, end]) => {
        const changed = response.slice(0, end);
        if (at < changed.length) changed[at] = byte;
        const found = parseDocuments(changed);
        if (!found.ok) expect(kinds).toContain(found.failure.kind);
      }),
      { numRuns: 500 },
    );
  });
});
