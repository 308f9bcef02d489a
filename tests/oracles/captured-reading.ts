import { loadPurposes } from '../../desk/purposes.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { simulatedIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import { ephemeralKeyFrom } from '../../native-bridge/crypto/agreement.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { decodeJpeg2000 } from '../../native-bridge/picture/decode-jpeg2000.ts';
import { encodeCbor } from '../../pipeline/cbor/encode.ts';
import type { EphemeralKey, PipelineContext } from '../../pipeline/context.ts';
import { CURVES, type Curve } from '../../pipeline/crypto/curves.ts';
import { type DocumentType, JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { sessionTranscriptBytes } from '../../pipeline/mdoc/session/session-transcript.ts';
import { fail } from '../../pipeline/outcome/result.ts';
import { type Conclusion, conclude } from '../../pipeline/reading/conclude.ts';
import type { ReadOrder } from '../../pipeline/reading/read-order.ts';
import { runReading } from '../../pipeline/reading/run-reading.ts';

/** What another verifier needs to judge the very answer that our reader judged. */
export interface Evidence {
  /** DeviceResponse as our reader decrypted it. */
  readonly response: Uint8Array;
  /** SessionTranscriptBytes. */
  readonly transcript: Uint8Array;
  /** COSE_Key of our reader's ephemeral key, private part included; empty where it is no EC key. */
  readonly readerKey: Uint8Array;
  /** The issuing authority's root, DER. */
  readonly iaca: Uint8Array;
}

export interface CapturedReading extends Evidence {
  readonly conclusion: Conclusion;
}

export interface HowToRead {
  readonly type?: DocumentType;
  readonly purpose?: string;
}

/** A real reading of a virtual phone by our reader, whose ephemeral key and plain answer are kept. */
export async function readAndCapture(
  phone: PhoneOptions,
  { type = JAPANESE_MNC, purpose: id = 'hospital-reception' }: HowToRead = {},
): Promise<CapturedReading> {
  const medium = makePhone(phone);
  const channel = openInProcess(medium);
  const captured = capturingContext();
  const purposes = loadPurposes(null);
  const purpose = purposes.ok ? purposes.value.get(id) : undefined;
  if (purpose === undefined) throw new Error(`no purpose ${id}`);
  const order = {
    purpose,
    route: null,
    anchors: [],
    phone: simulatedPhoneOrder({ type }),
    extended: true,
  };
  const report = await read(channel, order, captured.context);
  const { transcript } = medium.seen;
  const { response, readerKey } = captured;
  if (transcript === null || response() === null) throw new Error(JSON.stringify(report.failure));
  return {
    response: response() ?? new Uint8Array(0),
    transcript: sessionTranscriptBytes(transcript),
    readerKey: readerKey(),
    iaca: simulatedIaca().certificate,
    conclusion: conclude(purpose, report),
  };
}

async function read(
  channel: ReturnType<typeof openInProcess>,
  order: ReadOrder,
  context: PipelineContext,
) {
  const dialogue = {
    identified: () => undefined,
    consentWanted: () => undefined,
    progress: () => undefined,
    confirmLastTry: async () => false,
    code: async () => fail({ kind: 'cancelled' as const, check: null, triesLeft: null, at: null }),
  };
  const reading = await runReading(channel, order, dialogue, context, { decodeJpeg2000 });
  await reading.settled;
  await channel.close();
  return reading.report;
}

function capturingContext() {
  const plain = nodeContext();
  let response: Uint8Array | null = null;
  let readerKey: Uint8Array = new Uint8Array(0);
  const context: PipelineContext = {
    ...plain,
    open(key, iv, sealed) {
      response = plain.open(key, iv, sealed);
      return response;
    },
    makeKey(curve) {
      const made = CURVES[curve].kind === 'weierstrass' ? known(plain, curve) : null;
      if (made === null) return plain.makeKey(curve);
      readerKey = privateCoseKey(made.key, made.secret);
      return made.key;
    },
  };
  return { context, response: () => response, readerKey: () => readerKey };
}

/** A fresh key of which the scalar is known: chance until it is one of the curve's. */
function known(context: PipelineContext, curve: Curve) {
  for (;;) {
    const secret = context.random(CURVES[curve].bytes);
    if (curve === 'P-521') secret[0] = (secret[0] ?? 0) & 1;
    const key = ephemeralKeyFrom(curve, secret);
    if (key !== null) return { key, secret };
  }
}

function privateCoseKey({ publicKey }: EphemeralKey, secret: Uint8Array): Uint8Array {
  const { cose, bytes } = CURVES[publicKey.curve];
  return encodeCbor(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [-1, cose],
      [-2, publicKey.point.subarray(1, 1 + bytes)],
      [-3, publicKey.point.subarray(1 + bytes)],
      [-4, secret],
    ]),
  );
}
