import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ephemeralKeyFrom } from '../../native-bridge/crypto/agreement.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { RawCbor } from '../cbor/encode.ts';
import { bytes, either, fromBytes, nothing, record, tuple } from '../cbor/shape.ts';
import { CborTag, type CborValue } from '../cbor/value.ts';
import type { PipelineContext } from '../context.ts';
import { coseSign1, faultOfSign1 } from '../cose/sign1.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { parseDeviceEngagement } from './engagement/device-engagement.ts';
import { proveAnswer } from './read/prove-answer.ts';
import { elementsFor } from './request/document-type.ts';
import { MOBILE_DRIVING_LICENCE } from './request/mobile-driving-licence.fixture.ts';
import { readerAuthenticationBytes } from './request/reader-auth.ts';
import { ReaderSession } from './session/reader-session.ts';
import { TERMINATION } from './session/session-data.ts';
import { sessionTranscriptBytes } from './session/session-transcript.ts';

const FILE = new URL('../../fixtures/vectors/annex-d.json', import.meta.url);
const vector = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
const value = (name: string) => hexConstant(vector[name] ?? 'absent');

/** The clock of a day on which the example's document signer was valid. */
const NOW = new Date('2021-01-01T00:00:00Z');

/** As at a counter, but with the reader key of the example. */
function exampleContext(): PipelineContext {
  const key = ephemeralKeyFrom('P-256', value('ephemeral_reader_key_d'));
  return { ...nodeContext(() => NOW), makeKey: () => key };
}

/** What the example's transcript says of engagement and handover, as bytes. */
function exampleHandover() {
  const inner = fromBytes(value('session_transcript_bytes'), encodedItem, 'bytes');
  if (!inner.ok) throw new Error(inner.failure);
  const parts = fromBytes(
    inner.value,
    tuple(encodedItem, encodedItem, tuple(bytes, either(bytes, nothing))),
    'transcript',
  );
  if (!parts.ok) throw new Error(parts.failure);
  const [engagement, , [select, request]] = parts.value;
  return { engagement, handover: { select, request } };
}

function encodedItem(item: CborValue, at: string) {
  return bytes(item instanceof CborTag ? item.value : item, at);
}

let session: ReaderSession;
const context = exampleContext();

beforeAll(() => {
  const { engagement, handover } = exampleHandover();
  const parsed = parseDeviceEngagement(engagement);
  if (!parsed.ok) throw new Error(parsed.failure.at ?? '');
  const opened = ReaderSession.open(context, engagement, parsed.value.eDeviceKey, handover);
  if (!opened.ok) throw new Error(opened.failure.at ?? '');
  session = opened.value;
});

describe('the session of ISO/IEC 18013-5, Annex D', () => {
  it('has the transcript of the example, from its engagement and handover', () => {
    const transcript = sessionTranscriptBytes(session.transcript);
    expect(toHex(transcript)).toBe(toHex(value('session_transcript_bytes')));
  });

  it('is established with the very bytes of the example', () => {
    const message = session.establish(value('device_request'));
    expect(toHex(message)).toBe(toHex(value('session_establishment')));
  });

  it('opens the answer of the example, and ends as the example does', () => {
    const answer = session.receive(value('session_data'));
    expect(answer.ok && toHex(answer.value)).toBe(toHex(value('device_response')));
    expect([session.endedByPhone, toHex(TERMINATION)]).toEqual([
      false,
      toHex(value('session_termination')),
    ]);
  });

  it('takes the engagement of the example’s QR code too', () => {
    const parsed = parseDeviceEngagement(value('device_engagement'));
    expect(parsed.ok && [parsed.value.methods, toHex(parsed.value.eDeviceKey.point)]).toEqual([
      [{ kind: 'ble' }],
      `04${vector['ephemeral_device_key_x']}${vector['ephemeral_device_key_y']}`.toUpperCase(),
    ]);
  });
});

describe('the answer of Annex D', () => {
  it('holds in every rule but those that need a root, a list and this year', () => {
    const items = ['name', 'birthDate', 'portrait', 'ageOver:18'] as const;
    const proven = proveAnswer(context, value('device_response'), {
      type: MOBILE_DRIVING_LICENCE,
      wanted: elementsFor(MOBILE_DRIVING_LICENCE, items),
      trust: { anchors: [], crls: [] },
      session,
    });
    const checks = proven.ok ? proven.value.checks : [];
    expect(checks.map(({ id, status, reason }) => `${id} ${status} ${reason}`)).toEqual([
      'mdoc.issuer-certificate failed unknown-issuer',
      'mdoc.certificate-profile not-checkable unknown-issuer',
      'mdoc.certificate-revocation not-checkable unknown-issuer',
      'mdoc.issuer-signature passed null',
      'mdoc.digests passed null',
      'mdoc.document-type passed null',
      'mdoc.signing-time passed null',
      'mdoc.signer-outlived deviation outlives-certificate',
      'mdoc.validity-start passed null',
      'mdoc.expiry not-checkable clock-implausible',
      'mdoc.key-authorisation passed null',
      'mdoc.device-auth passed null',
      'mdoc.no-duplicates passed null',
      'mdoc.salt-length passed null',
      'mdoc.only-requested deviation unrequested-element',
      'mdoc.status not-checkable no-status',
      'mdoc.values-agree passed null',
      'clock.plausible failed clock-implausible',
    ]);
  });

  it('does not hold with any bit of its proofs turned', () => {
    const response = value('device_response');
    for (let at = response.length - 40; at < response.length - 10; at++) {
      const changed = response.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const proven = proveAnswer(context, changed, {
        type: MOBILE_DRIVING_LICENCE,
        wanted: [],
        trust: { anchors: [], crls: [] },
        session,
      });
      const proof = proven.ok
        ? proven.value.checks.find(({ id }) => id === 'mdoc.device-auth')?.status
        : 'malformed';
      expect([at, proof]).not.toEqual([at, 'passed']);
    }
  });
});

describe('the reader authentication of Annex D', () => {
  it('is signed over our transcript and the example’s request', () => {
    const auth = fromBytes(value('reader_auth'), coseSign1, 'readerAuth');
    const items = fromBytes(value('device_request'), requestShape, 'DeviceRequest');
    const reader = parseCertificate(value('reader_cert'));
    if (!auth.ok || !reader.ok || !items.ok) throw new Error('the example does not parse');
    const { itemsRequest } = items.value.docRequests[0];
    const signed = readerAuthenticationBytes(session.transcript, new RawCbor(itemsRequest.raw));
    expect(faultOfSign1(context, auth.value, reader.value.key, signed)).toBeNull();
    const other = readerAuthenticationBytes(new Uint8Array([0x80]), new RawCbor(itemsRequest.raw));
    expect(faultOfSign1(context, auth.value, reader.value.key, other)).toBe('signature-invalid');
  });
});

const requestShape = record({ docRequests: tuple(record({ itemsRequest: rawTag })) });

function rawTag(item: CborValue, at: string) {
  return item instanceof CborTag
    ? ({ ok: true, value: item } as const)
    : ({ ok: false, failure: at } as const);
}
