import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { decodeCbor } from '../cbor/decode.ts';
import { fromBytes } from '../cbor/shape.ts';
import { coseSign1, faultOfSign1 } from '../cose/sign1.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { isSignedBy } from '../x509/certificate-signature.ts';
import { findIssuerPath } from './verify/issuer-path.ts';

/** The list of issuing authorities that AAMVA published on this day (ISO/IEC 18013-5, Annex C). */
const FILE = '../../fixtures/vectors/aamva-vical-2025-11-18.cbor';
const list = new Uint8Array(readFileSync(new URL(FILE, import.meta.url)));
/** A day on which its signer's certificate is valid. */
const context = nodeContext(() => new Date('2025-11-18T19:00:00Z'));

function vical() {
  const parsed = fromBytes(list, coseSign1, 'VICAL');
  if (!parsed.ok) throw new Error(parsed.failure);
  const { payload, x5chain } = parsed.value;
  const chain = (x5chain ?? []).map(certificateOf);
  return { message: parsed.value, payload: payload ?? new Uint8Array(0), chain };
}

function certificateOf(der: Uint8Array): Certificate {
  const parsed = parseCertificate(der);
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

describe('a real list of issuing authorities', () => {
  it('is signed by its signer, whose certificate leads over an intermediate to the authority', () => {
    const { message, payload, chain } = vical();
    const [signer, ...rest] = chain;
    if (signer === undefined) throw new Error('no signer');
    const certificate = certificateOf(loadCertificate('aamva-root'));
    const path = findIssuerPath(context, signer, rest, [{ certificate, dsEku: null }]);
    expect([
      faultOfSign1(context, message, signer.key, payload),
      faultOfSign1(context, message, signer.key, payload.with(0, 0)),
      signer.extendedKeyUsage,
      path.fault,
      path.authorities.length,
    ]).toEqual([null, 'signature-invalid', ['1.0.18013.5.1.8'], null, 2]);
    expect(rest[0]?.raw).toEqual(loadCertificate('aamva-intermediate'));
  });

  it('cannot be imported: its serial numbers are bignums, which no answer of a phone may hold', () => {
    expect(decodeCbor(vical().payload)).toEqual({ ok: false, failure: 'tag-not-allowed' });
  });

  it('holds fourteen roots, each of which we can read and sees itself signed', () => {
    const roots = certificatesIn(vical().payload).map(certificateOf);
    expect(roots.map((root) => isSignedBy(context, root, root.key))).toEqual(
      new Array(14).fill(true),
    );
  });
});

/** Byte strings (with a head of two bytes of length) that a DER SEQUENCE of this very length fills. */
function certificatesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 0; at + 7 < bytes.length; at++) {
    const isHead = view.getUint8(at) === 0x59 && view.getUint16(at + 3) === 0x3082;
    const length = view.getUint16(at + 1);
    if (isHead && view.getUint16(at + 5) + 4 === length)
      found.push(bytes.slice(at + 3, at + 3 + length));
  }
  return found;
}
