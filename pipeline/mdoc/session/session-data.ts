import { encodeCbor, encodedCbor } from '../../cbor/encode.ts';
import { bytes, fromBytes, made, optional, record, uint } from '../../cbor/shape.ts';
import type { Result } from '../../outcome/result.ts';

/** Status codes of a session (ISO/IEC 18013-5, 9.1.1.4): each of them ends it. */
export const SESSION_STATUS = { encryptionError: 10, decodingError: 11, termination: 20 } as const;

/** SessionData: one of the two is always there. */
export interface SessionData {
  readonly data: Uint8Array | null;
  readonly status: number | null;
}

const sessionData = made(record({ data: optional(bytes), status: optional(uint) }), (message) =>
  message.data === null && message.status === null ? undefined : message,
);

export function parseSessionData(message: Uint8Array): Result<SessionData, string> {
  return fromBytes(message, sessionData, 'SessionData');
}

/** SessionEstablishment: our key, and the encrypted request. `eReaderKey` is the COSE_Key. */
export function encodeSessionEstablishment(eReaderKey: Uint8Array, data: Uint8Array): Uint8Array {
  return encodeCbor({ eReaderKey: encodedCbor(eReaderKey), data });
}

/** What a reader says when it is done, whatever came (9.1.1.4: it shall answer every SessionData). */
export const TERMINATION: Uint8Array = encodeCbor({ status: SESSION_STATUS.termination });
