import { describe, expect, it } from 'vitest';
import { bytesOfText, derOfPem, loadVector } from '../../fixtures/vectors/load-vector.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { concat } from '../bytes/concat.ts';
import { toHex } from '../bytes/hex.ts';
import { encodeCbor } from '../cbor/encode.ts';
import { anything, encoded, fromBytes } from '../cbor/shape.ts';
import { proveAnswer } from './read/prove-answer.ts';
import { elementsFor } from './request/document-type.ts';
import { MOBILE_DRIVING_LICENCE } from './request/mobile-driving-licence.fixture.ts';
import { parseDocuments } from './response/device-response.ts';

interface Example {
  readonly sessionTranscript: string;
  readonly deviceResponse: string;
}

type Name = 'example1' | 'example2' | 'example3' | 'example4';

const { data } = loadVector<{
  readonly data: Readonly<Record<Name, Example>> & { readonly issuerPem: string };
}>('auth0-mdl-examples.json');

/** A day on which the issuer's certificate and every record of it is valid. */
const NOW = new Date('2027-03-01T00:00:00Z');
const MDL = 'org.iso.18013.5.1.mDL';

/** SessionTranscriptBytes without their tag. */
function transcriptOf({ sessionTranscript }: Example): Uint8Array {
  const bytes = bytesOfText(sessionTranscript);
  const parsed = fromBytes(bytes, encoded(anything), 'SessionTranscriptBytes');
  if (!parsed.ok) throw new Error(parsed.failure);
  // Tag 24 takes two bytes, the head of its 158 bytes two more.
  return bytes.subarray(4);
}

function prove(example: Example, response: Uint8Array) {
  const proven = proveAnswer(
    nodeContext(() => NOW),
    response,
    {
      type: MOBILE_DRIVING_LICENCE,
      wanted: elementsFor(MOBILE_DRIVING_LICENCE, ['name', 'birthDate']),
      trust: {
        anchors: [{ certificate: derOfPem(data.issuerPem), docTypes: [MDL], dsEku: null }],
        crls: [],
      },
      session: { transcript: transcriptOf(example), macKey: () => null },
    },
  );
  if (!proven.ok) throw new Error(proven.failure.at ?? '');
  const { checks, record } = proven.value;
  const told = checks
    .filter(({ status }) => status !== 'passed')
    .map(({ id, status, reason }) => `${id} ${status} ${reason}`);
  return { told, record };
}

/** The response with what its device signature signed taken out of it, as the standard has it. */
function detached(response: Uint8Array): Uint8Array {
  const documents = parseDocuments(response);
  const proof = documents.ok ? documents.value[0]?.deviceSigned.deviceAuth.deviceSignature : null;
  const payload = encodeCbor(proof?.payload ?? new Uint8Array(0));
  const at = toHex(response).indexOf(toHex(payload)) / 2;
  if (!Number.isInteger(at)) throw new Error('no payload');
  return concat(response.subarray(0, at), encodeCbor(null), response.subarray(at + payload.length));
}

/** What is true of all four: the issuer signs with its own root, which has no usage, for fifty years. */
const ALWAYS = [
  'mdoc.issuer-certificate failed anchor-not-for-certificates',
  'mdoc.certificate-profile failed issued-to-an-authority',
  'mdoc.certificate-revocation not-checkable no-revocation-list',
  'mdoc.signer-outlived deviation outlives-certificate',
  'mdoc.only-requested deviation unrequested-element',
  'mdoc.status not-checkable no-status',
];

describe('answers that another implementation made, with map heads longer than they need be', () => {
  it.each<[Name, string, readonly string[]]>([
    ['example1', 'everything disclosed', []],
    ['example2', 'a part disclosed', []],
    ['example3', 'a name changed after it was signed', ['mdoc.digests failed digest-mismatch']],
    [
      'example4',
      'elements that the device signed unasked',
      ['mdoc.key-authorisation failed element-not-authorised'],
    ],
  ])('%s: %s', (name, _, more) => {
    const example = data[name];
    const { told, record } = prove(example, detached(bytesOfText(example.deviceResponse)));
    expect(told.sort()).toEqual([...ALWAYS, ...more].sort());
    expect(record).toBeNull();
  });

  it('are refused as they stand: what a device signs is never taken from its own message', () => {
    for (const example of [data.example1, data.example2, data.example3, data.example4]) {
      const { told } = prove(example, bytesOfText(example.deviceResponse));
      expect(told).toContain('mdoc.device-auth failed device-signature-invalid');
    }
  });

  it('do not hold in the session of anybody else', () => {
    const response = detached(bytesOfText(data.example1.deviceResponse));
    const { sessionTranscript } = data.example1;
    const other = { ...data.example1, sessionTranscript: sessionTranscript.replace(/67$/, '68') };
    const { told } = prove(other, response);
    expect(told).toContain('mdoc.device-auth failed device-signature-invalid');
  });
});
