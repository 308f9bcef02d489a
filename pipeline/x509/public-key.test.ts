import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexConstant } from '../bytes/hex.ts';
import { CURVES, type Curve } from '../crypto/curves.ts';
import { der, scanned, sequence } from './encode-der.fixture.ts';
import { readPublicKey } from './public-key.ts';

const EC_NAMES = {
  'P-256': 'prime256v1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
  brainpoolP256r1: 'brainpoolP256r1',
  brainpoolP320r1: 'brainpoolP320r1',
  brainpoolP384r1: 'brainpoolP384r1',
  brainpoolP512r1: 'brainpoolP512r1',
} as const satisfies Partial<Record<Curve, string>>;

/** A SubjectPublicKeyInfo as OpenSSL writes it. */
function spkiOnCurve(namedCurve: string): Uint8Array {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve });
  return new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
}

function spkiOf(type: 'ed25519' | 'ed448' | 'x25519'): Uint8Array {
  const made =
    type === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : type === 'ed448'
        ? generateKeyPairSync('ed448')
        : generateKeyPairSync('x25519');
  return new Uint8Array(made.publicKey.export({ format: 'der', type: 'spki' }));
}

function read(spki: Uint8Array) {
  const key = readPublicKey(scanned(spki));
  return key.ok ? `${key.value.curve} ${key.value.point.length}` : key.failure;
}

const EC = '06072A8648CE3D0201';
const P256 = '06082A8648CE3D030107';
const spki = (algorithm: string, bits: string) =>
  sequence(sequence(hexConstant(algorithm)), der(0x03, hexConstant(bits)));

describe('the key of a certificate', () => {
  it('is read on every curve that signs, as another library writes it', () => {
    const curves = Object.entries(EC_NAMES) as [Curve, string][];
    const expected = curves.map(([curve]) => `${curve} ${1 + 2 * CURVES[curve].bytes}`);
    expect(curves.map(([, name]) => read(spkiOnCurve(name)))).toEqual(expected);
    expect([read(spkiOf('ed25519')), read(spkiOf('ed448'))]).toEqual(['Ed25519 32', 'Ed448 57']);
  });

  it('may be compressed', () => {
    const points = ['02', '03'].map((form) => read(spki(EC + P256, `00${form}${'11'.repeat(32)}`)));
    expect(points).toEqual(['P-256 33', 'P-256 33']);
  });

  it('is on a curve by name, never on one that it brings along', () => {
    const { publicKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      paramEncoding: 'explicit',
    });
    const explicit = publicKey.export({ format: 'der', type: 'spki' });
    expect(read(new Uint8Array(explicit))).toBe('key-not-supported');
  });

  it.each([
    ['of RSA', 'rsa-not-supported', '06092A864886F70D0101010500', '00'],
    ['of another curve', 'key-not-supported', `${EC}06052B8104000A`, `0004${'11'.repeat(64)}`],
    ['without a curve', 'key-not-supported', EC, `0004${'11'.repeat(64)}`],
    ['with NULL for a curve', 'key-not-supported', `${EC}0500`, `0004${'11'.repeat(64)}`],
    ['of Ed25519 with parameters', 'key-not-supported', '06032B65700500', `00${'11'.repeat(32)}`],
    ['of an algorithm that nobody knows', 'key-not-supported', '06032A0304', '0011'],
    ['too short', 'key-malformed', EC + P256, `0004${'11'.repeat(63)}`],
    ['too long', 'key-malformed', EC + P256, `0004${'11'.repeat(65)}`],
    ['in hybrid form', 'key-malformed', EC + P256, `0006${'11'.repeat(64)}`],
    ['that is the point at infinity', 'key-malformed', EC + P256, '0000'],
    ['with bits to spare', 'key-malformed', EC + P256, `0404${'11'.repeat(64)}`],
    ['of Ed25519, too short', 'key-malformed', '06032B6570', `00${'11'.repeat(31)}`],
  ])('is not read %s: %s', (_, fault, algorithm, bits) => {
    expect(read(spki(algorithm, bits))).toBe(fault);
  });

  it('is not read for X25519, which signs nothing', () => {
    expect(read(spkiOf('x25519'))).toBe('key-not-supported');
  });
});
