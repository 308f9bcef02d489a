import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadIssuer, simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { type CardCa, cardCaOf } from './card-ca-file.ts';
import { fingerprint } from './fingerprint.ts';
import { isPublicKey } from './public-keys.ts';

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

describe('the list of public keys', () => {
  it('is that of every issuer’s key in the fixtures: none is left out, none is out of date', () => {
    const source = readFileSync(new URL('./public-keys.ts', import.meta.url), 'utf8');
    const listed = source.match(/([0-9A-F]{4} ){15}[0-9A-F]{4}/g);
    const keys = readdirSync(ISSUERS).filter((name) => name.endsWith('.pem'));
    const fixtures = keys.map((name) => byOpenssl(readFileSync(new URL(name, ISSUERS))));
    expect(keys.length).toBe(5);
    expect(listed?.map(plain).sort()).toEqual(fixtures.sort());
  });

  it('knows a fixture’s CA key by itself, and takes no other for one', () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect([
      ...APS.map((ap) => isPublicKey(cardCaWith(loadIssuer(ap).caKey))),
      isPublicKey(cardCaWith(stranger)),
    ]).toEqual([true, true, false]);
  });
});
