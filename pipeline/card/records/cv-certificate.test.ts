import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cvCertificate } from '../../../fixtures/virtual/cards/cv-certificate.ts';
import { tlv } from '../../../fixtures/virtual/cards/encode-tlv.ts';
import { loadIssuer } from '../../../fixtures/virtual/issuers/issuer.ts';
import { failure } from '../../outcome/failure.ts';
import { parseCvCertificate } from './cv-certificate.ts';

const SIGNATURE = Buffer.alloc(256, 0x37);

describe('a card-verifiable certificate', () => {
  it.each(['text', 'surface'] as const)('of the %s issuer gives ids, key and signed body', (ap) => {
    const issuer = loadIssuer(ap);
    const file = Buffer.from(cvCertificate(issuer));
    const { n = '' } = createPublicKey(issuer.subjectKey).export({ format: 'jwk' });
    expect(parseCvCertificate(file, `${ap}/0004`)).toEqual({
      ok: true,
      value: {
        caKeyId: Buffer.from(issuer.caKeyId),
        subjectKeyId: Buffer.from(issuer.subjectKeyId),
        subjectKey: { modulus: Buffer.from(n, 'base64url'), exponent: Buffer.of(1, 0, 1) },
        signed: file.subarray(10, 307),
        signature: file.subarray(312, 568),
      },
    });
  });

  it('is refused where a part is missing, doubled or of another length', () => {
    const sound = Buffer.from(cvCertificate(loadIssuer('text')));
    const body = sound.subarray(5, 307);
    const signature = tlv(0x5f37, SIGNATURE);
    const parse = (...objects: readonly Uint8Array[]) =>
      parseCvCertificate(tlv(0x7f21, ...objects), 'text/0004');
    expect([
      parse(signature),
      parse(body),
      parse(body, body, signature),
      parse(body, tlv(0x5f37, SIGNATURE.subarray(1))),
      parse(tlv(0x5f4e, Buffer.alloc(31)), signature),
      parse(tlv(0x5f4e, Buffer.alloc(32)), signature),
      parse(tlv(0x5f4e, sound.subarray(10, 306)), signature),
      parseCvCertificate(tlv(0x7f4e, body, signature), 'text/0004'),
    ]).toEqual(
      [
        'missing-tag 5F4E',
        'missing-tag 5F37',
        'duplicate-tag 5F4E',
        'signature length',
        'body length',
        'key',
        'key truncated',
        'outer-tag 7F4E',
      ].map((rule) => ({
        ok: false,
        failure: failure('malformed-data', { at: `text/0004: ${rule}` }),
      })),
    );
  });
});
