import {
  anything,
  encoded,
  fromBytes,
  keyed,
  listOf,
  literal,
  made,
  optional,
  record,
  tuple,
  uint,
} from '../../cbor/shape.ts';
import type { CborValue } from '../../cbor/value.ts';
import { coseKey } from '../../cose/cose-key.ts';
import type { CurvePoint } from '../../crypto/curves.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { version1 } from '../version.ts';

/** More ways to send than any phone has. */
const METHOD_LIMIT = 16;

/** How a phone that showed a QR code can send (ISO/IEC 18013-5, 8.2.1.1). Ways that we do not know are left out. */
export type RetrievalMethod =
  | { readonly kind: 'nfc'; readonly maxCommand: number; readonly maxResponse: number }
  | { readonly kind: 'ble' };

/** DeviceEngagement. `raw` is what the transcript is made of: keys of later editions stay in it. */
export interface DeviceEngagement {
  readonly raw: Uint8Array;
  readonly eDeviceKey: CurvePoint;
  readonly methods: readonly RetrievalMethod[];
}

const CIPHER_SUITE_1 = 1;

const METHOD = { nfc: 1, ble: 2 } as const;
const METHOD_VERSION = 1;
const method = made(
  tuple(uint, uint, anything),
  ([type, methodVersion, options]): RetrievalMethod | { kind: 'unknown' } | undefined => {
    if (methodVersion !== METHOD_VERSION) return { kind: 'unknown' };
    if (type === METHOD.ble) return { kind: 'ble' };
    return type === METHOD.nfc ? nfcMethod(options) : { kind: 'unknown' };
  },
);

function nfcMethod(options: CborValue): RetrievalMethod | undefined {
  if (!(options instanceof Map)) return undefined;
  const [maxCommand, maxResponse]: CborValue[] = [options.get(0), options.get(1)];
  const fits = isWithin(maxCommand, 255, 65_535) && isWithin(maxResponse, 256, 65_536);
  return fits ? { kind: 'nfc', maxCommand, maxResponse } : undefined;
}

function isWithin(value: CborValue, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

const deviceEngagement = record({
  version: keyed(0, version1),
  security: keyed(1, tuple(literal(CIPHER_SUITE_1), encoded(coseKey))),
  methods: optional(
    made(listOf(method), (methods) => (methods.length > METHOD_LIMIT ? undefined : methods)),
    2,
  ),
});

/** Parses a DeviceEngagement of version 1.x; anything else is `malformed-data`. */
export function parseDeviceEngagement(raw: Uint8Array): Result<DeviceEngagement> {
  const parsed = fromBytes(raw, deviceEngagement, 'DeviceEngagement');
  if (!parsed.ok) return fail(failure('malformed-data', { at: parsed.failure }));
  const { security, methods } = parsed.value;
  return succeed({
    raw,
    eDeviceKey: security[1].value,
    methods: (methods ?? []).filter((found) => found.kind !== 'unknown'),
  });
}
