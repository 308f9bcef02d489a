import {
  anything,
  bytes,
  encoded,
  fromBytes,
  listOf,
  made,
  mapOf,
  optional,
  record,
  type ShapeOf,
  text,
} from '../../cbor/shape.ts';
import { CborTag, TAG } from '../../cbor/value.ts';
import { coseKey } from '../../cose/cose-key.ts';
import { parseInstant } from '../../identity/instant.ts';
import type { Result } from '../../outcome/result.ts';
import { version1 } from '../version.ts';
import { digestId } from './issuer-signed.ts';

/** tdate: dates that decide are read strictly. */
const instant = made(anything, (value) =>
  value instanceof CborTag && value.tag === TAG.dateTime
    ? (parseInstant(String(value.value)) ?? undefined)
    : undefined,
);

/** MobileSecurityObject (ISO/IEC 18013-5, 9.1.2.4): what the issuer signed. */
const mobileSecurityObject = record({
  version: version1,
  digestAlgorithm: text,
  valueDigests: mapOf(text, mapOf(digestId, bytes)),
  deviceKeyInfo: record({
    deviceKey: coseKey,
    keyAuthorizations: optional(
      record({
        nameSpaces: optional(listOf(text)),
        dataElements: optional(mapOf(text, listOf(text))),
      }),
    ),
  }),
  docType: text,
  validityInfo: record({ signed: instant, validFrom: instant, validUntil: instant }),
  status: optional(anything),
});

export type MobileSecurityObject = ShapeOf<typeof mobileSecurityObject>;

/** The payload of issuerAuth: MobileSecurityObjectBytes. */
export function parseMobileSecurityObject(
  payload: Uint8Array,
): Result<MobileSecurityObject, string> {
  const parsed = fromBytes(payload, encoded(mobileSecurityObject), 'MobileSecurityObject');
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed;
}
