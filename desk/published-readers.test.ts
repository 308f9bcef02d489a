import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVector } from '../fixtures/vectors/load-vector.fixture.ts';
import { nodeContext } from '../native-bridge/crypto/node-context.ts';
import { encodedCbor } from '../pipeline/cbor/encode.ts';
import { fromBytes } from '../pipeline/cbor/shape.ts';
import { coseSign1, faultOfSign1 } from '../pipeline/cose/sign1.ts';
import { readerAuth, readerAuthenticationBytes } from '../pipeline/mdoc/request/reader-auth.ts';
import { parseCertificate } from '../pipeline/x509/certificate.ts';
import { loadReaderIdentity, readerCertificateOf } from './reader-identity.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const { data } = loadVector<{ data: Record<string, string> }>('isomdl-certs.json');
const NAMED = { purpose: 'any', readerAuthentication: { privateKey: 'k', certificates: 'c' } };

/** A counter's folder with this published key and certificate as its own. */
function settingsWith(key: string, certificate: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'k'), data[key] ?? '');
  writeFileSync(join(folder, 'c'), data[certificate] ?? '');
  return join(folder, 'settings.json');
}

const TRANSCRIPT = Uint8Array.of(0x80);
const ITEMS = encodedCbor(Uint8Array.of(0xa0));

describe('keys and certificates that another implementation published', () => {
  it.each([
    ['reader_key.pem', 'reader_auth.pem', 'P-256'],
    ['issuance/256-key.pem', 'issuance/256-cert.pem', 'P-256'],
    ['issuance/384-key.pem', 'issuance/384-cert.pem', 'P-384'],
    ['issuance/521-key.pem', 'issuance/521-cert.pem', 'P-521'],
  ])('%s signs as a reader what %s verifies, on %s', (key, certificate, curve) => {
    const identity = loadReaderIdentity(NAMED, settingsWith(key, certificate));
    if (!identity.ok || identity.value === null) throw new Error('no identity');
    expect(identity.value.curve).toBe(curve);
    const context = nodeContext();
    const auth = readerAuth(context, identity.value, TRANSCRIPT, ITEMS);
    const own = parseCertificate(identity.value.certificates[0] ?? TRANSCRIPT);
    const sign1 = fromBytes(auth?.bytes ?? TRANSCRIPT, coseSign1, 'readerAuth');
    if (!own.ok || !sign1.ok) throw new Error('does not parse');
    const signed = readerAuthenticationBytes(TRANSCRIPT, ITEMS);
    expect(faultOfSign1(context, sign1.value, own.value.key, signed)).toBeNull();
  });

  it('are known for a reader’s, and until when', () => {
    const told = readerCertificateOf(NAMED, settingsWith('reader_key.pem', 'reader_auth.pem'));
    expect(told).toMatchObject({
      ok: true,
      value: { notAfter: new Date('2024-05-24T13:26:02Z'), hasReaderUsage: true },
    });
  });

  it('are refused where one is not the other’s', () => {
    const mixed = settingsWith('issuance/issuer-key.pem', 'reader_auth.pem');
    expect(loadReaderIdentity(NAMED, mixed)).toMatchObject({ ok: false });
  });
});
