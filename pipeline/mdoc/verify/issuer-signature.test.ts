import { describe, expect, it } from 'vitest';
import { SIGNER_CURVES } from '../../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { generateKey } from '../../../fixtures/virtual/phones/curve-key.ts';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import { parseCertificate } from '../../x509/certificate.ts';
import { answerOf } from '../answer.fixture.ts';
import { checkIssuerSignature } from './issuer-signature.ts';

type IssueHooks = NonNullable<PhoneOptions['issueHooks']>;

async function signatureOf(options: PhoneOptions) {
  const { context, evidence } = await answerOf(options, ['name']);
  const { issuerAuth } = evidence.document.issuerSigned;
  const [der] = issuerAuth.x5chain ?? [];
  const parsed = der === undefined ? null : parseCertificate(der);
  const signer = parsed?.ok ? parsed.value : null;
  const { status, reason } = checkIssuerSignature(context, issuerAuth, signer);
  return reason === null ? status : `${status} ${reason}`;
}

describe('the issuer’s signature', () => {
  it.each(SIGNER_CURVES)('on %s holds', async (signerCurve) => {
    expect(await signatureOf({ signerCurve })).toBe('passed');
  });

  it.each<[string, IssueHooks, string]>([
    [
      'with its certificates in the protected header',
      {
        issuerParts: (parts) => ({
          ...parts,
          protectedHeader: [...parts.protectedHeader, ...parts.unprotectedHeader],
          unprotectedHeader: [],
        }),
      },
      'passed',
    ],
    ['by another key', { signingKey: generateKey('P-256') }, 'failed signature-invalid'],
    [
      'by a key on another curve',
      { signingKey: generateKey('P-384') },
      'failed algorithm-not-allowed',
    ],
    [
      'with its algorithm outside the protected header',
      {
        issuerParts: (parts) => ({
          ...parts,
          protectedHeader: [],
          unprotectedHeader: [...parts.protectedHeader, ...parts.unprotectedHeader],
        }),
      },
      'failed algorithm-not-allowed',
    ],
    [
      'with the algorithm of a MAC',
      { issuerParts: (parts) => ({ ...parts, protectedHeader: [[1, 5]] }) },
      'failed algorithm-not-allowed',
    ],
    [
      'without a certificate',
      { issuerParts: (parts) => ({ ...parts, unprotectedHeader: [] }) },
      'failed certificate-unreadable',
    ],
    [
      'with a certificate that is none',
      { chain: () => [Uint8Array.of(0x30, 0x00)] },
      'failed certificate-unreadable',
    ],
  ])('%s: %s', async (_, issueHooks, expected) => {
    expect(await signatureOf({ issueHooks })).toBe(expected);
  });

  it('does not hold for another security object', async () => {
    const { context, evidence } = await answerOf({}, ['name']);
    const { issuerAuth } = evidence.document.issuerSigned;
    const parsed = parseCertificate(issuerAuth.x5chain?.[0] ?? new Uint8Array(0));
    const signer = parsed.ok ? parsed.value : null;
    const payload = (issuerAuth.payload ?? new Uint8Array(0)).slice();
    payload[payload.length - 1] = (payload.at(-1) ?? 0) ^ 1;
    const reasons = [
      { ...issuerAuth, payload },
      { ...issuerAuth, payload: null },
    ].map((changed) => checkIssuerSignature(context, changed, signer).reason);
    expect(reasons).toEqual(['signature-invalid', 'certificate-unreadable']);
  });
});
