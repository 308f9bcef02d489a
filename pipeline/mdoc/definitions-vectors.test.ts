import { describe, expect, it } from 'vitest';
import { bytesOfText, loadVector } from '../../fixtures/vectors/load-vector.fixture.ts';
import { ephemeralKeyFrom } from '../../native-bridge/crypto/agreement.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { concat } from '../bytes/concat.ts';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { anything, encoded, fromBytes, record, tuple } from '../cbor/shape.ts';
import { coseKey, encodeCoseKey } from '../cose/cose-key.ts';
import { coseMac0, faultOfMac0 } from '../cose/mac0.ts';
import { coseSign1, faultOfSign1 } from '../cose/sign1.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { parseDocuments } from './response/device-response.ts';
import { issuerSigned, returnedItems } from './response/issuer-signed.ts';
import { parseMobileSecurityObject } from './response/mobile-security-object.ts';
import { deriveKey } from './session/session-keys.ts';
import { checkDigests } from './verify/item-checks.ts';

const { data } = loadVector<{ readonly data: Readonly<Record<string, string>> }>(
  'isomdl-definitions.json',
);
const annexD = loadVector<Readonly<Record<string, string>>>('annex-d.json');
const context = nodeContext();

function definition(name: string): Uint8Array {
  const found = data[`test/definitions/${name}.cbor`];
  if (found === undefined) throw new Error(`no definition ${name}`);
  return bytesOfText(found);
}

function read<T>(name: string, shape: Parameters<typeof fromBytes<T>>[1]): T {
  const parsed = fromBytes(definition(name), shape, name);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

describe('the session of another implementation', () => {
  it('is that of Annex D', () => {
    for (const name of ['session_transcript', 'session_establishment']) {
      const own = annexD[name] ?? annexD[`${name}_bytes`] ?? '';
      expect(toHex(definition(`session/${name}`))).toBe(own.toUpperCase());
    }
  });

  it('has its secret and key by our agreement and derivation, on the device’s side', () => {
    const { eReaderKey } = read(
      'session/session_establishment',
      record({ eReaderKey: encoded(coseKey) }),
    );
    const device = ephemeralKeyFrom('P-256', definition('session/e_device_key'));
    const secret = device?.agree(eReaderKey.value) ?? new Uint8Array(0);
    expect(toHex(secret)).toBe(toHex(definition('session/shared_secret')));
    const transcript = transcriptIn(definition('session/session_transcript'));
    const key = deriveKey(context, secret, transcript, 'SKReader');
    expect(toHex(key)).toBe(toHex(definition('session/reader_session_key')));
  });
});

/** What SessionTranscriptBytes hold: behind the tag's two bytes and a head of three. */
function transcriptIn(sessionTranscriptBytes: Uint8Array): Uint8Array {
  const shape = encoded(tuple(anything, anything, anything));
  expect(fromBytes(sessionTranscriptBytes, shape, 'SessionTranscriptBytes').ok).toBe(true);
  return sessionTranscriptBytes.subarray(5);
}

describe('the records of another implementation', () => {
  it('an issuer’s part: six items, their digests and its signature hold', () => {
    const issued = read('issuer_signed', issuerSigned);
    const payload = issued.issuerAuth.payload ?? new Uint8Array(0);
    const security = parseMobileSecurityObject(payload);
    const certificate = parseCertificate(issued.issuerAuth.x5chain?.[0] ?? new Uint8Array(0));
    if (!security.ok || !certificate.ok) throw new Error('does not parse');
    const items = returnedItems(issued);
    const evidence = { items, security: security.value } as Parameters<typeof checkDigests>[1];
    expect([
      items.length,
      checkDigests(context, evidence).status,
      faultOfSign1(context, issued.issuerAuth, certificate.value.key, payload),
    ]).toEqual([6, 'passed', null]);
  });

  it('a response that only shows the form parses, and its issuer’s part has nothing in it', () => {
    const documents = parseDocuments(definition('device_response'));
    const [document] = documents.ok ? documents.value : [];
    const payload = document?.issuerSigned.issuerAuth.payload ?? new Uint8Array(0);
    const security = parseMobileSecurityObject(payload);
    expect([document?.docType, security.ok]).toEqual(['aaa', false]);
  });
});

describe('the messages and keys of COSE’s own examples', () => {
  it('COSE_Sign1 of RFC 8152, C.2.1 holds under its key, and over no other text', () => {
    const message = read('cose/sign1/serialized', coseSign1);
    const key = { curve: 'P-256' as const, point: KEY_11 };
    const payload = message.payload ?? new Uint8Array(0);
    expect(faultOfSign1(context, message, key, payload)).toBeNull();
    expect(faultOfSign1(context, message, key, payload.with(0, 0))).toBe('signature-invalid');
  });

  it('COSE_Mac0 over the same text holds under its key', () => {
    const message = read('cose/mac0/serialized', coseMac0);
    const payload = message.payload ?? new Uint8Array(0);
    expect(faultOfMac0(context, message, MAC_KEY, payload)).toBeNull();
    expect(faultOfMac0(context, message, MAC_KEY.with(0, 0), payload)).toBe('device-mac-invalid');
  });

  it('a COSE_Key comes out as it went in', () => {
    const key = read('cose_key/ec_p256', coseKey);
    expect(toHex(encodeCoseKey(key))).toBe(toHex(definition('cose_key/ec_p256')));
  });
});

/** The key `11` of RFC 8152, C.7.1, uncompressed. */
const KEY_11 = concat(
  Uint8Array.of(0x04),
  hexConstant('BAC5B11CAD8F99F9C72B05CF4B9E26D244DC189F745228255A219A86D6A09EFF'),
  hexConstant('20138BF82DC1B6D562BE0FA54AB7804A3A64B6D72CCFED6B6FB6ED28BBFC117E'),
);

/** The file secret_key beside the message, whose authors take its bytes as they are. */
const MAC_KEY = hexConstant(
  'A361316953796D6D6574726963613305622D318F187418681869187318201869' +
    '187318201874186818651820186B18651879',
);
