import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { caseNamed } from './read-card.ts';

/**
 * One card proved without any of our own code for TLV, keys or signatures: commands in hex, offsets
 * written by hand from facts/mynumber-card.md 2.1, 3.3 and 4.1, and the openssl command line.
 */
let folder: string;
let files: CounterFiles;
const chip = new VirtualChip(caseNamed('hanako').make());
const number = Buffer.from(loadPerson('hanako').numberB, 'ascii').toString('hex');

const TEXT = '00A4040C0AD3921000310001010408';
const SURFACE = '00A4040C0AD3921000310001010402';
const CHALLENGE = 'a challenge that nobody has asked before';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kazasu-openssl-'));
  files = makeCounterFiles();
  chip.powerOff();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  files.remove();
});

/** One command; its answer without the status word, which must be 9000. */
function apdu(hex: string): Buffer {
  const answer = Buffer.from(chip.transmit(Buffer.from(hex, 'hex')));
  expect(answer.subarray(-2).toString('hex')).toBe('9000');
  return answer.subarray(0, -2);
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function openssl(...args: string[]): Buffer {
  return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A public key file from a modulus, made by openssl's own ASN.1 writer. */
function publicKey(name: string, modulus: Uint8Array): string {
  const recipe = file(
    `${name}.cnf`,
    [
      'asn1=SEQUENCE:key',
      '[key]',
      'algorithm=SEQUENCE:algorithm',
      'value=BITWRAP,SEQUENCE:numbers',
      '[algorithm]',
      'oid=OID:rsaEncryption',
      'none=NULL',
      '[numbers]',
      `n=INTEGER:0x${Buffer.from(modulus).toString('hex')}`,
      'e=INTEGER:65537',
    ].join('\n'),
  );
  const der = join(folder, `${name}.der`);
  openssl('asn1parse', '-genconf', recipe, '-noout', '-out', der);
  const pem = join(folder, `${name}.pem`);
  openssl('pkey', '-pubin', '-inform', 'DER', '-in', der, '-out', pem);
  return pem;
}

function verified(key: string, data: Uint8Array | string, signature: Uint8Array): string {
  const [dataFile, signatureFile] = [file('data', data), file('signature', signature)];
  const args = ['dgst', '-sha256', '-verify', key, '-signature', signatureFile, dataFile];
  return openssl(...args)
    .toString()
    .trim();
}

function sha256(bytes: Uint8Array): Buffer {
  return openssl('dgst', '-sha256', '-binary', file('digest', bytes));
}

/** The CA's modulus as an operator's trust file holds it. */
function caModulus(ap: string): Buffer {
  const entries = JSON.parse(readFileSync(join(files.trust, 'card-ca.json'), 'utf8'));
  return Buffer.from(entries.find((entry: { ap: string }) => entry.ap === ap).modulus, 'hex');
}

/** Checks the certificate of the selected application (568 bytes) and gives the issuer's key. */
function issuerKey(ap: 'text' | 'surface'): string {
  const certificate = apdu('00B08400000000');
  expect(certificate.length).toBe(568);
  const ca = publicKey(`${ap}-ca`, caModulus(ap));
  // 7F21 82 0233 | 5F4E 82 0129 | 16 16 90 03 010001 91 82 0100 modulus | 5F37 82 0100 signature
  expect(verified(ca, certificate.subarray(10, 307), certificate.subarray(312))).toBe(
    'Verified OK',
  );
  return publicKey(`${ap}-issuer`, certificate.subarray(51, 307));
}

/** The chip's answer: 802A0000 33 DigestInfo 00, without any number. */
function challengeAnswer(): Buffer {
  const digest = sha256(Buffer.from(CHALLENGE)).toString('hex');
  return apdu(`802A0000333031300D060960864801650304020105000420${digest}00`);
}

describe('the openssl command line', () => {
  it('proves certificate, DF33, DF52 and the challenge of the text application', () => {
    apdu(TEXT);
    apdu(`002000950E${number}`);
    const issuer = issuerKey('text');
    const signature = apdu('00B08300000000');
    // FF30 82 014B | DF31 20 digest | DF32 20 digest | DF33 82 0100 signature
    expect(signature.length).toBe(336);
    expect(verified(issuer, signature.subarray(5, 75), signature.subarray(80))).toBe('Verified OK');
    const cardKey = apdu('00B08700000000');
    // FF50 82 0213 | DF51 82 0109 90 03 010001 91 82 0100 modulus | DF52 82 0100 signature
    expect(cardKey.length).toBe(536);
    expect(verified(issuer, cardKey.subarray(5, 275), cardKey.subarray(280))).toBe('Verified OK');
    const items = apdu('00B08200000000');
    // FF20 5F | DF21 08 four offsets | DF22 ... to the end of 98 bytes
    expect(sha256(items.subarray(14, 98))).toEqual(signature.subarray(43, 75));
    const key = publicKey('text-card', cardKey.subarray(19, 275));
    expect(verified(key, CHALLENGE, challengeAnswer())).toBe('Verified OK');
  });

  it('proves certificate, DF28 and the challenge of the surface application', () => {
    apdu(SURFACE);
    apdu(`002000920E${number}`);
    const issuer = issuerKey('surface');
    const face = apdu('00B08200000000');
    // FF20 82 hhll | DF21 12 nine offsets | DF22 08 | DF23 01 | DF24 82 0109 | then three images
    const person = face.subarray(26, 311);
    const nameEnd = 311 + 5 + face.readUInt16BE(311 + 3);
    const addressEnd = nameEnd + 5 + face.readUInt16BE(nameEnd + 3);
    const photoEnd = addressEnd + 5 + face.readUInt16BE(addressEnd + 3);
    const signature = face.subarray(photoEnd + 5, photoEnd + 5 + 256);
    const digests = [
      person,
      face.subarray(311, addressEnd),
      face.subarray(addressEnd, photoEnd),
    ].map(sha256);
    const block = openssl(
      ...['pkeyutl', '-verifyrecover', '-pubin', '-inkey', issuer],
      ...['-pkeyopt', 'rsa_padding_mode:none', '-in', file('df28', signature)],
    );
    // 00 01 FF.. 00, then 30 71 30 0D .. 04 60: one DigestInfo around 96 bytes
    const info = Buffer.from('3071300D060960864801650304020105000460', 'hex');
    const tail = Buffer.concat([Buffer.from([0]), info, ...digests]);
    const head = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(256 - 2 - tail.length, 0xff)]);
    expect(block.toString('hex')).toBe(Buffer.concat([head, tail]).toString('hex'));
    const key = publicKey('surface-card', face.subarray(55, 311));
    expect(verified(key, CHALLENGE, challengeAnswer())).toBe('Verified OK');
  });

  it('finds a planted forgery', () => {
    apdu(TEXT);
    const certificate = apdu('00B08400000000');
    certificate[200] = (certificate[200] ?? 0) ^ 1;
    const ca = publicKey('planted', caModulus('text'));
    expect(() => verified(ca, certificate.subarray(10, 307), certificate.subarray(312))).toThrow();
  });
});
