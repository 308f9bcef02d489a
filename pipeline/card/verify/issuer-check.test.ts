import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cvCertificate } from '../../../fixtures/virtual/cards/cv-certificate.ts';
import {
  type CardIssuer,
  loadIssuer,
  loadLookAlikeKey,
  STRANGER_KEY_ID,
  simulatedAnchors,
} from '../../../fixtures/virtual/issuers/issuer.ts';
import { nodeContext } from '../../../native-bridge/crypto/node-context.ts';
import { parseCvCertificate } from '../records/cv-certificate.ts';
import type { CardAnchor, CardAp } from './anchors.ts';
import { checkIssuer } from './issuer-check.ts';

const ANCHORS = simulatedAnchors();

function anchorOf(ap: CardAp, keyId: Uint8Array, key: KeyObject): CardAnchor {
  const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
  const decode = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));
  return { ap, keyId, key: { modulus: decode(n), exponent: decode(e) } };
}

/** The verdict over the certificate that this issuer puts on a card. */
function verdict(issuer: CardIssuer, anchors: readonly CardAnchor[] = ANCHORS) {
  const certificate = parseCvCertificate(cvCertificate(issuer), 'text/0004');
  if (!certificate.ok) throw new Error('no certificate');
  const id = 'card.text-issuer-certificate';
  return checkIssuer(nodeContext(), id, issuer.ap, certificate.value, anchors);
}

const status = (issuer: CardIssuer, anchors?: readonly CardAnchor[]) => {
  const { status, reason } = verdict(issuer, anchors);
  return [status, reason];
};

describe('the issuer of a card', () => {
  const text = loadIssuer('text');
  const surface = loadIssuer('surface');

  it('is confirmed by the CA key that its certificate names', () => {
    expect([verdict(text), verdict(surface)]).toEqual(
      Array(2).fill({ id: 'card.text-issuer-certificate', status: 'passed', reason: null }),
    );
  });

  it('cannot be judged without any anchor of its application, though there are others', () => {
    const [textOnly, surfaceOnly] = (['text', 'surface'] as const).map((ap) =>
      ANCHORS.filter((anchor) => anchor.ap === ap),
    );
    expect([status(text, []), status(text, surfaceOnly), status(surface, textOnly)]).toEqual(
      Array(3).fill(['not-checkable', 'no-trust-anchor']),
    );
  });

  it('is refused when it names a CA that no anchor has', () => {
    const stranger = { ...text, caKeyId: STRANGER_KEY_ID };
    const crossed = { ...text, caKeyId: surface.caKeyId, caKey: surface.caKey };
    expect([status(stranger), status(crossed)]).toEqual(
      Array(2).fill(['failed', 'unknown-issuer']),
    );
  });

  it('is refused when a look-alike key signed under the name of a known CA', () => {
    expect(status({ ...text, caKey: loadLookAlikeKey() })).toEqual([
      'failed',
      'certificate-signature-invalid',
    ]);
  });

  it('is refused when it vouches for itself', () => {
    expect(status({ ...text, caKey: text.subjectKey })).toEqual([
      'failed',
      'certificate-signature-invalid',
    ]);
  });

  it('is confirmed by any one of several anchors with the same id', () => {
    const wrong = anchorOf('text', text.caKeyId, loadLookAlikeKey());
    const right = anchorOf('text', text.caKeyId, text.caKey);
    expect([
      status(text, [wrong, right]),
      status(text, [right, wrong]),
      status(text, [wrong]),
    ]).toEqual([
      ['passed', null],
      ['passed', null],
      ['failed', 'certificate-signature-invalid'],
    ]);
  });

  it('compares all sixteen bytes of the name', () => {
    const near = Array.from({ length: 16 }, (_, i) => {
      const keyId = text.caKeyId.slice();
      keyId[i] = (keyId[i] ?? 0) ^ 1;
      return status(text, [anchorOf('text', keyId, text.caKey)]);
    });
    const short = status(text, [anchorOf('text', text.caKeyId.subarray(0, 15), text.caKey)]);
    expect([...near, short]).toEqual(Array(17).fill(['failed', 'unknown-issuer']));
  });
});
