import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { toHex } from '../bytes/hex.ts';
import { parseCertificate } from './certificate.ts';

function parse(name: string) {
  const parsed = parseCertificate(loadCertificate(name));
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

describe('a certificate of the standard’s examples (Annex D)', () => {
  it('is read in every part: the document signer', () => {
    const der = loadCertificate('annex-d-signer');
    const { key, serial, authorityKeyId, subjectKeyId, signature, ...rest } =
      parse('annex-d-signer');
    const { signed, issuer, subject, ...plain } = rest;
    expect({ ...plain, keyUsage: [...(rest.keyUsage ?? [])] }).toEqual({
      raw: der,
      notBefore: new Date('2020-10-01T00:00:00Z'),
      notAfter: new Date('2021-10-01T00:00:00Z'),
      keyUsage: ['digitalSignature'],
      basicConstraints: null,
      extendedKeyUsage: ['1.0.18013.5.1.2'],
      hasIssuerAltName: true,
      hasCrlDistributionPoints: true,
      unknownCritical: [],
      forbiddenExtensions: [],
    });
    expect([
      toHex(serial),
      key.curve,
      key.point.length,
      signature.kind,
      authorityKeyId && toHex(authorityKeyId),
      subjectKeyId && toHex(subjectKeyId),
      [issuer.text, issuer.country, subject.text, subject.country, subject.state],
    ]).toEqual([
      '3C4416EED784F3B413E48F56F075ABFA6D87EB84',
      'P-256',
      65,
      'ecdsa',
      '54FA2383A04C28E0D930792261C80C4881D2C00B',
      '14E29017A6C35621FFC7A686B7B72DB06CD12351',
      ['CN=utopia iaca, C=US', 'US', 'CN=utopia ds, C=US', 'US', null],
    ]);
    // The signed part begins behind the outer header and keeps its own.
    expect(toHex(signed.subarray(0, 4))).toBe('30820195');
    expect(Buffer.compare(signed, der.subarray(4, 4 + signed.length))).toBe(0);
  });

  it('tells a reader’s certificate by its extended key usage, and has no country', () => {
    const { extendedKeyUsage, subject } = parse('annex-d-reader');
    expect([extendedKeyUsage, subject.country]).toEqual([['1.0.18013.5.1.6'], null]);
  });
});

describe('certificates of other makers', () => {
  it('an authority has its flag, its path length and its key usage', () => {
    const authorities = ['aamva-root', 'aamva-intermediate', 'isomdl-root', 'multipaz-iaca'].map(
      (name) => {
        const { basicConstraints, keyUsage, key } = parse(name);
        return [basicConstraints, [...(keyUsage ?? [])].join(' '), key.curve];
      },
    );
    const signsLists = 'keyCertSign cRLSign';
    expect(authorities).toEqual([
      [{ ca: true, pathLength: null }, `digitalSignature ${signsLists}`, 'P-256'],
      [{ ca: true, pathLength: 0 }, `digitalSignature ${signsLists}`, 'P-256'],
      [{ ca: true, pathLength: 0 }, signsLists, 'P-256'],
      [{ ca: true, pathLength: 0 }, signsLists, 'P-384'],
    ]);
  });

  it('keys of P-384 and P-521 are read', () => {
    const keys = ['isomdl-p384', 'isomdl-p521'].map((name) => parse(name).key);
    expect(keys.map(({ curve, point }) => [curve, point.length])).toEqual([
      ['P-384', 97],
      ['P-521', 133],
    ]);
  });

  it('a state is told where the subject has one', () => {
    expect([parse('google-signer').subject.state, parse('auth0-issuer').subject.state]).toEqual([
      'California',
      'New York',
    ]);
  });

  it('a negative serial number, which a real signer has, is kept as it is', () => {
    expect(toHex(parse('multipaz-signer').serial)).toBe('9BDF0ABA5C9E03D3A90B35EAF62DD46C');
  });

  it('what is missing is said: alternative names, distribution points, all extensions', () => {
    const told = ['animo-signer', 'bdr-signer', 'isomdl-version-1'].map((name) => {
      const { hasIssuerAltName, hasCrlDistributionPoints, keyUsage } = parse(name);
      return [hasIssuerAltName, hasCrlDistributionPoints, keyUsage === null];
    });
    expect(told).toEqual([
      [true, false, false],
      [true, true, false],
      [false, false, true],
    ]);
  });

  it('one whose signature is not in DER is refused: a published test certificate (Ubique)', () => {
    expect(parseCertificate(loadCertificate('ubique-signer'))).toEqual({
      ok: false,
      failure: 'signature-malformed',
    });
  });

  it('a certificate with an RSA key is refused by name', () => {
    const url = new URL('../../fixtures/corpora/card/jpki-signca03.cer', import.meta.url);
    const jpki = parseCertificate(new Uint8Array(readFileSync(url)));
    expect(jpki).toEqual({ ok: false, failure: 'rsa-not-supported' });
  });
});
