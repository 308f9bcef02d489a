import {
  anything,
  encoded,
  fromBytes,
  integer,
  listOf,
  mapOf,
  optional,
  record,
  type ShapeOf,
  text,
  uint,
} from '../../cbor/shape.ts';
import { coseMac0 } from '../../cose/mac0.ts';
import { coseSign1 } from '../../cose/sign1.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { version1 } from '../version.ts';
import { issuerSigned } from './issuer-signed.ts';

/** DeviceSigned: what the device itself says, and its proof. `nameSpaces.raw` is what the proof is over. */
const deviceSigned = record({
  nameSpaces: encoded(mapOf(text, mapOf(text, anything))),
  deviceAuth: record({
    deviceSignature: optional(coseSign1),
    deviceMac: optional(coseMac0),
  }),
});

export type DeviceSigned = ShapeOf<typeof deviceSigned>;

const document = record({ docType: text, issuerSigned, deviceSigned });

export type MdocDocument = ShapeOf<typeof document>;

/** DeviceResponse (ISO/IEC 18013-5, 8.3.2.1.2.2). */
const deviceResponse = record({
  version: version1,
  documents: optional(listOf(document)),
  documentErrors: optional(listOf(mapOf(text, integer))),
  status: uint,
});

export type DeviceResponse = ShapeOf<typeof deviceResponse>;

const STATUS = { ok: 0, generalError: 10 } as const;

/** The documents of an answer: at least one. Every way of answering without any is a failure of its own. */
export function parseDocuments(response: Uint8Array): Result<readonly MdocDocument[]> {
  const parsed = fromBytes(response, deviceResponse, 'DeviceResponse');
  if (!parsed.ok) return fail(failure('malformed-data', { at: parsed.failure }));
  const { status, documents, documentErrors } = parsed.value;
  const at = `DeviceResponse status ${status}`;
  if (documents !== null && documents.length > 0) {
    // An answer that says of itself that it failed has no documents: one of the two is a lie.
    return status === STATUS.ok ? succeed(documents) : fail(failure('malformed-data', { at }));
  }
  if (documentErrors !== null) return fail(failure('document-not-on-phone', { at }));
  const nothing = status === STATUS.ok || status === STATUS.generalError;
  return fail(failure(nothing ? 'nothing-returned' : 'unexpected-answer', { at }));
}
