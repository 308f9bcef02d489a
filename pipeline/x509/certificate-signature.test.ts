import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ED25519,
  type Issued,
  issueRoot,
  issueSigner,
  P384,
  P521,
} from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { hexConstant } from '../bytes/hex.ts';
import { parseCertificate } from './certificate.ts';
import { isSignedBy } from './certificate-signature.ts';
import { der, partsOf, sequence } from './encode-der.fixture.ts';

const context = nodeContext();

function parse(bytes: Uint8Array) {
  const parsed = parseCertificate(bytes);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

const signs = (certificate: Uint8Array, issuer: Uint8Array) =>
  isSignedBy(context, parse(certificate), parse(issuer).key);
const vectorSigns = (certificate: string, issuer: string) =>
  signs(loadCertificate(certificate), loadCertificate(issuer));

describe('the signature of a published certificate', () => {
  it.each([
    // P-256 by P-256, a root of nine other authorities.
    ['aamva-root', 'aamva-root'],
    ['aamva-intermediate', 'aamva-root'],
    ['isomdl-signer', 'isomdl-root'],
    ['isomdl-signer-with-ca-flag', 'isomdl-root'],
    ['isomdl-intermediate', 'isomdl-root'],
    ['isomdl-leaf-of-intermediate', 'isomdl-intermediate'],
    // A P-256 key under a P-384 one, by SHA-384.
    ['multipaz-signer', 'multipaz-iaca'],
    // P-384 and P-521 with SHA-256.
    ['isomdl-p384', 'isomdl-p384'],
    ['isomdl-p521', 'isomdl-p521'],
    ['isomdl-version-1', 'isomdl-version-1'],
    ['auth0-issuer', 'auth0-issuer'],
  ])('holds: %s by %s', (certificate, issuer) => {
    expect(vectorSigns(certificate, issuer)).toBe(true);
  });

  it.each([
    ['isomdl-leaf-of-intermediate', 'isomdl-root'],
    ['isomdl-root', 'isomdl-intermediate'],
    ['annex-d-signer', 'annex-d-signer'],
    ['multipaz-signer', 'isomdl-p384'],
    ['isomdl-p521', 'isomdl-root'],
  ])('does not hold: %s by %s', (certificate, issuer) => {
    expect(vectorSigns(certificate, issuer)).toBe(false);
  });
});

describe('the signature of a certificate', () => {
  let root: Issued;
  let signer: Issued;

  beforeAll(async () => {
    root = await issueRoot();
    signer = await issueSigner(root);
  });

  it('holds on P-384, P-521 and Ed25519, made by another library', async () => {
    for (const algorithm of [P384, P521, ED25519]) {
      const own = await issueRoot({ algorithm });
      expect(signs((await issueSigner(own)).der, own.der)).toBe(true);
      expect(signs((await issueSigner(root)).der, own.der)).toBe(false);
      expect(signs((await issueSigner(own)).der, root.der)).toBe(false);
    }
  });

  it('covers every bit of the signed part', () => {
    const whole = parse(signer.der);
    const { key } = parse(root.der);
    const surviving = [...whole.signed.keys()].filter((at) => {
      const signed = whole.signed.slice();
      signed[at] = (signed[at] ?? 0) ^ 1;
      return isSignedBy(context, { ...whole, signed }, key);
    });
    expect(surviving).toEqual([]);
  });

  it('is one of two positive numbers in their shortest form', () => {
    const { fields, algorithm } = partsOf(signer.der);
    const verdict = (numbers: string) => {
      const signature = der(0x03, hexConstant(`00${numbers}`));
      const parsed = parseCertificate(sequence(sequence(...fields), algorithm, signature));
      return parsed.ok ? 'read' : parsed.failure;
    };
    expect(
      [
        '3006 020101 020101',
        '3006 020100 020101',
        '3006 0201FF 020101',
        '3007 02020001 020101',
        '3003 020101',
        '3009 020101 020101 020101',
        '3006 020101 040101',
        '3106 020101 020101',
        '3006 020101 020101 00',
        '',
      ].map(verdict),
    ).toEqual(['read', ...Array(9).fill('signature-malformed')]);
  });

  it('does not hold where a number is longer than the curve, or the curve is another kind', async () => {
    const { key } = parse(root.der);
    const whole = parse(signer.der);
    const edwards = parse((await issueRoot({ algorithm: ED25519 })).der);
    const long = { kind: 'ecdsa', digest: 'SHA-256', r: new Uint8Array(33).fill(1) } as const;
    const asked = [
      isSignedBy(context, { ...whole, signature: { ...long, s: Uint8Array.of(1) } }, key),
      isSignedBy(context, whole, edwards.key),
      isSignedBy(context, { ...whole, signature: edwards.signature }, key),
      isSignedBy(
        context,
        { ...edwards, signature: { kind: 'eddsa', curve: 'Ed448', bytes: new Uint8Array(114) } },
        edwards.key,
      ),
    ];
    expect(asked).toEqual([false, false, false, false]);
  });
});

describe('the curves that the other library cannot make', () => {
  const ECDSA = {
    'SHA-256': '2A8648CE3D040302',
    'SHA-384': '2A8648CE3D040303',
    'SHA-512': '2A8648CE3D040304',
  };

  /** The issuer's certificate again, with another key and signed by it. */
  async function resigned(
    privateKey: KeyObject,
    publicKey: KeyObject,
    oid: string,
    hash: string | null,
  ) {
    const { fields } = partsOf((await issueRoot()).der);
    const algorithm = sequence(der(0x06, hexConstant(oid)));
    const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
    const changed = sequence(...fields.map((field, at) => ({ 2: algorithm, 6: key })[at] ?? field));
    const signature = sign(hash, changed, privateKey);
    return sequence(changed, algorithm, der(0x03, Uint8Array.of(0), new Uint8Array(signature)));
  }

  it.each([
    ['brainpoolP256r1', 'SHA-256'],
    ['brainpoolP320r1', 'SHA-384'],
    ['brainpoolP384r1', 'SHA-384'],
    ['brainpoolP512r1', 'SHA-512'],
  ] as const)('hold too: %s with %s', async (namedCurve, digest) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    const hash = digest.replace('-', '');
    const root = await resigned(privateKey, publicKey, ECDSA[digest], hash);
    expect([parse(root).key.curve, signs(root, root)]).toEqual([namedCurve, true]);
  });

  it('hold too: Ed448', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed448');
    const root = await resigned(
      createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })),
      publicKey,
      '2B6571',
      null,
    );
    expect([parse(root).key.curve, signs(root, root)]).toEqual(['Ed448', true]);
  });
});
