import { encodeCbor, encodedCbor } from '../../cbor/encode.ts';

/** The NFC handover as its messages were on the wire, without their length; `request` is null where it was static. */
export interface HandoverMessages {
  readonly select: Uint8Array;
  readonly request: Uint8Array | null;
}

/**
 * SessionTranscript (ISO/IEC 18013-5, 9.1.5.1): what both sides saw of each other, from the bytes as
 * received and sent. `eReaderKey` is our COSE_Key; the handover is null after a QR code.
 */
export function sessionTranscript(
  deviceEngagement: Uint8Array,
  eReaderKey: Uint8Array,
  handover: HandoverMessages | null,
): Uint8Array {
  return encodeCbor([
    encodedCbor(deviceEngagement),
    encodedCbor(eReaderKey),
    handover === null ? null : [handover.select, handover.request],
  ]);
}

/** SessionTranscriptBytes: what the salt is the digest of. */
export function sessionTranscriptBytes(transcript: Uint8Array): Uint8Array {
  return encodedCbor(transcript).bytes;
}
