import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { loadIssuer, simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { simulatedIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { parseCertificate } from '../../pipeline/x509/certificate.ts';
import { type CardCa, cardCaOf } from './card-ca-file.ts';
import { certificateFingerprint, fingerprint, plainFingerprint } from './fingerprint.ts';
import { isPublicDocumentKey, isPublicKey } from './public-keys.ts';

const ISSUERS = new URL('../../fixtures/virtual/issuers/', import.meta.url);
const APS = ['text', 'surface'] as const;

function cardCaWith(key: KeyObject): CardCa {
  const { n = '' } = key.export({ format: 'jwk' });
  const modulus = Buffer.from(n, 'base64url').toString('hex');
  return { ap: 'text', keyId: '0'.repeat(32), modulus, exponent: '010001' };
}

/** What an operator gets from `openssl pkey -pubin -outform DER | sha256sum`. */
function byOpenssl(privateKeyPem: Uint8Array): string {
  const input = { input: privateKeyPem, stdio: ['pipe', 'pipe', 'ignore'] as 'pipe'[] };
  const publicPem = execFileSync('openssl', ['pkey', '-pubout'], input);
  const der = execFileSync('openssl', ['pkey', '-pubin', '-outform', 'DER'], {
    ...input,
    input: publicPem,
  });
  return createHash('sha256').update(der).digest('hex');
}

const plain = (text: string) => text.replaceAll(' ', '').toLowerCase();

describe('the fingerprint of a key', () => {
  it.each(APS)('is what openssl says of the fixtures’ %s CA key', (ap) => {
    const pem = readFileSync(new URL(`${ap}-ca.pem`, ISSUERS));
    const anchor = simulatedAnchors().find((one) => one.ap === ap);
    if (anchor === undefined) throw new Error('no anchor');
    expect(plain(fingerprint(cardCaOf(anchor)))).toBe(byOpenssl(pem));
  });

  it('is what openssl says of a key that it has never seen', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(plain(fingerprint(cardCaWith(publicKey)))).toBe(byOpenssl(Buffer.from(pem)));
  });

  it('is written in sixteen groups of four digits, whatever the case of the key', () => {
    const [anchor] = simulatedAnchors();
    if (anchor === undefined) throw new Error('no anchor');
    const cardCa = cardCaOf(anchor);
    const lower = { ...cardCa, modulus: cardCa.modulus.toLowerCase() };
    expect([fingerprint(cardCa), fingerprint(lower)]).toEqual(
      Array(2).fill(expect.stringMatching(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)),
    );
  });

  it('does not depend on the id or label that came with the key', () => {
    const [anchor] = simulatedAnchors();
    if (anchor === undefined) throw new Error('no anchor');
    const cardCa = cardCaOf(anchor);
    expect(fingerprint({ ...cardCa, keyId: 'f'.repeat(32), label: 'x' })).toBe(fingerprint(cardCa));
  });
});

describe('the fingerprint of a certificate', () => {
  it('is what openssl says of a published one', () => {
    const file = new URL('../../fixtures/vectors/certificates/aamva-root.pem', import.meta.url);
    const args = ['x509', '-in', fileURLToPath(file), '-noout', '-fingerprint', '-sha256'];
    const [, said = ''] = execFileSync('openssl', args, { encoding: 'utf8' }).split('=');
    const own = certificateFingerprint(loadCertificate('aamva-root'));
    expect([own, plainFingerprint(own)]).toEqual([
      expect.stringMatching(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/),
      plainFingerprint(said),
    ]);
  });
});

describe('the list of public keys', () => {
  const source = readFileSync(new URL('./public-keys.ts', import.meta.url), 'utf8');
  const listed = (source.match(/([0-9A-F]{4} ){15}[0-9A-F]{4}/g) ?? []).map(plain);
  const isDocument = (name: string) => name.startsWith('mdoc-');
  const keys = readdirSync(ISSUERS).filter((name) => name.endsWith('.pem'));

  it('is that of every issuer’s key in the fixtures: none is left out, none is out of date', () => {
    const read = (name: string) => readFileSync(new URL(name, ISSUERS));
    const fixtures = keys.map((name) =>
      isDocument(name) ? xCoordinateDigest(read(name)) : byOpenssl(read(name)),
    );
    expect([keys.length, keys.filter(isDocument).length]).toEqual([13, 8]);
    expect([...listed].sort()).toEqual(fixtures.sort());
  });

  it('knows a fixture’s CA key by itself, and takes no other for one', () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect([
      ...APS.map((ap) => isPublicKey(cardCaWith(loadIssuer(ap).caKey))),
      isPublicKey(cardCaWith(stranger)),
    ]).toEqual([true, true, false]);
  });

  it('knows a document issuer’s key in every form of its point, whatever its certificate says', () => {
    const simulated = parseCertificate(simulatedIaca(new Date('2031-01-01')).certificate);
    const stranger = parseCertificate(loadCertificate('aamva-root'));
    if (!simulated.ok || !stranger.ok) throw new Error('not read');
    const { curve, point } = simulated.value.key;
    const compressed = [2, 3].map((form) => Uint8Array.of(form, ...point.subarray(1, 33)));
    expect([
      ...[point, ...compressed].map((one) => isPublicDocumentKey({ curve, point: one })),
      isPublicDocumentKey(stranger.value.key),
    ]).toEqual([true, true, true, false]);
  });
});

/** Out of the SubjectPublicKeyInfo: it ends with the point, x before y, or with the Edwards key. */
function xCoordinateDigest(privateKeyPem: Uint8Array): string {
  const key = createPublicKey(Buffer.from(privateKeyPem));
  const spki = key.export({ format: 'der', type: 'spki' });
  const curve = key.asymmetricKeyDetails?.namedCurve ?? 'ed25519';
  const bytes = { secp384r1: 48, secp521r1: 66 }[curve] ?? 32;
  const length = curve === 'ed25519' ? bytes : 2 * bytes;
  const start = spki.length - length;
  return createHash('sha256')
    .update(spki.subarray(start, start + bytes))
    .digest('hex');
}
