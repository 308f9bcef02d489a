import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOfText, derOfPem, loadVector } from '../../fixtures/vectors/load-vector.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { type Encodable, encodeCbor } from '../cbor/encode.ts';
import { fromBytes, record } from '../cbor/shape.ts';
import { type CoseSign1, coseSign1, faultOfSign1 } from '../cose/sign1.ts';
import { proveAnswer } from './read/prove-answer.ts';
import { parseDocuments } from './response/device-response.ts';
import { issuerSigned } from './response/issuer-signed.ts';

interface Example {
  readonly deviceResponse: string;
  readonly issuerCertificate?: string;
  readonly signingCertificate?: string;
  readonly issuerSigned: string;
}

const { examples } = loadVector<{ readonly examples: Readonly<Record<string, Example>> }>(
  'responses-real-issuers-mdoc-ts.json',
);

function example(name: string): Example {
  const found = examples[name];
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

const context = nodeContext();
const sha256 = (value: Encodable) => context.sha256(encodeCbor(value));

/** SessionTranscript of OpenID4VP, draft 18: both addresses and the nonces. */
function draft18(clientId: string, responseUri: string, mdocNonce: string, nonce: string) {
  return encodeCbor([
    null,
    null,
    [sha256([clientId, mdocNonce]), sha256([responseUri, mdocNonce]), nonce],
  ]);
}

/** The same over the Digital Credentials API, draft 24. */
function overBrowser(origin: string, nonce: string) {
  const info = sha256([origin, `web-origin:${origin}`, nonce]);
  return encodeCbor([null, null, ['OpenID4VPDCAPIHandover', info]]);
}

const TRANSCRIPTS: Readonly<Record<string, Uint8Array>> = {
  france: draft18('example.com', 'https://example.com/12345/response', '', 'abcdefgh1234567890'),
  ubique: draft18(
    'Cq1anPb8vZU5j5C0d7hcsbuJLBpIawUJIDQRi2Ebwb4',
    'http://localhost:4000/api/presentation_request/dc8999df-d6ea-4c84-9985-37a8b81a82ec/callback',
    '123456',
    'abcdefg',
  ),
  google: overBrowser(
    'https://ellis-occurrence-ac-smoking.trycloudflare.com',
    'UwQek7MemM55VM2Lc7UPPsdsxa-vejebSUo75B_G7vk',
  ),
};

/** Every check that did not pass, on a day of the example's own time. */
function judge(name: string, docType: string, day: string, root?: Uint8Array) {
  const anchor = { docTypes: [docType], dsEku: null };
  const proven = proveAnswer(
    nodeContext(() => new Date(day)),
    bytesOfText(example(name).deviceResponse),
    {
      type: { docType, countries: null, dsEku: ['1.0.18013.5.1.2'], elements: [] },
      wanted: [],
      trust: { anchors: root ? [{ ...anchor, certificate: root }] : [], crls: [] },
      session: {
        transcript: TRANSCRIPTS[name] ?? encodeCbor([null, null, null]),
        macKey: () => null,
      },
    },
  );
  if (!proven.ok) return [`${proven.failure.kind} ${proven.failure.at}`];
  return proven.value.checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status, reason }) => `${id} ${status} ${reason}`);
}
/** What holds of none: no root is known here, and no list of statuses is ever fetched. */
const NO_ROOT = [
  'mdoc.issuer-certificate failed unknown-issuer',
  'mdoc.certificate-profile not-checkable unknown-issuer',
  'mdoc.certificate-revocation not-checkable unknown-issuer',
];
const NOTHING_ASKED = [
  'mdoc.only-requested deviation unrequested-element',
  'mdoc.status not-checkable no-status',
];
const OLD_CLOCK = [
  'mdoc.expiry not-checkable clock-implausible',
  'clock.plausible failed clock-implausible',
];
const LONGER_THAN_SIGNER = 'mdoc.signer-outlived deviation outlives-certificate';
const MDL = 'org.iso.18013.5.1.mDL';

describe('records of other issuers, sent over OpenID4VP', () => {
  it.each<[string, string, readonly string[]]>([
    // Its transcript cannot be rebuilt: the address of the answer was not published.
    [
      'animo-mdoc-05',
      'eu.europa.ec.eudi.pid.1 2026-12-01',
      ['mdoc.device-auth failed device-signature-invalid'],
    ],
    ['france', `${MDL} 2021-09-25`, OLD_CLOCK],
    // The dates of its security object have fractions of a second, which the standard forbids.
    ['google', `${MDL} 2025-02-20`, OLD_CLOCK],
  ])(
    '%s: issuer and digests hold, and the device where its session is known',
    (name, typeAndDay, more) => {
      const [docType = '', day = ''] = typeAndDay.split(' ');
      const told = [...NO_ROOT, ...NOTHING_ASKED, LONGER_THAN_SIGNER, ...more];
      expect(judge(name, docType, day).sort()).toEqual(told.sort());
    },
  );

  it('google: a signer that bears the name of its issuer is not its issuer', () => {
    const certificate = derOfPem(example('google').signingCertificate ?? '');
    const told = judge('google', MDL, '2025-02-20', certificate);
    expect(told).toContain('mdoc.issuer-certificate failed certificate-signature-invalid');
  });

  it('ubique: all holds but a certificate whose own signature is no DER', () => {
    const unreadable = 'certificate-unreadable';
    expect(judge('ubique', MDL, '2025-02-01').sort()).toEqual(
      [
        ...NO_ROOT.map((told) => told.replace('unknown-issuer', unreadable)),
        ...[...NOTHING_ASKED, ...OLD_CLOCK],
        `mdoc.issuer-signature failed ${unreadable}`,
        `mdoc.signing-time failed ${unreadable}`,
        `mdoc.signer-outlived not-checkable ${unreadable}`,
      ].sort(),
    );
    const response = bytesOfText(example('ubique').deviceResponse);
    const documents = parseDocuments(response);
    const issuerAuth = documents.ok ? documents.value[0]?.issuerSigned.issuerAuth : undefined;
    expect(issuerAuth && faultUnder('ubique', issuerAuth)).toBeNull();
  });

  it('bdr: its digest numbers go over 2^31, which the standard forbids; its signature holds', () => {
    const raw = bytesOfText(example('bdr').issuerSigned);
    expect(fromBytes(raw, issuerSigned, 'IssuerSigned')).toEqual({
      ok: false,
      failure: 'IssuerSigned.nameSpaces{0}[0].digestID',
    });
    const signed = fromBytes(raw, record({ issuerAuth: coseSign1 }), 'IssuerSigned');
    expect(signed.ok && faultUnder('bdr', signed.value.issuerAuth)).toBeNull();
  });
});

/** Judges an issuer's signature by the key that another library reads out of the certificate. */
function faultUnder(name: string, issuerAuth: CoseSign1) {
  const { publicKey } = new X509Certificate(example(name).issuerCertificate ?? '');
  const point = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-65));
  const payload = issuerAuth.payload ?? new Uint8Array(0);
  return faultOfSign1(context, issuerAuth, { curve: 'P-256', point }, payload);
}
