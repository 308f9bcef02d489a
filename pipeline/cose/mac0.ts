import { equalBytes } from '../bytes/equal.ts';
import { encodeCbor } from '../cbor/encode.ts';
import { bytes, either, made, nothing, type Shape, tuple } from '../cbor/shape.ts';
import { TAG } from '../cbor/value.ts';
import type { PipelineContext } from '../context.ts';
import {
  maybeTagged,
  type ProtectedHeaders,
  protectedHeaders,
  unprotectedHeaders,
} from './headers.ts';

/** HMAC 256/256: the only one of ISO/IEC 18013-5, 9.1.3.5. */
const HMAC_256 = 5;

/** COSE_Mac0 (RFC 9052, 6.2). `payload` is null where it is detached. */
export interface CoseMac0 {
  readonly protected: ProtectedHeaders;
  readonly payload: Uint8Array | null;
  readonly tag: Uint8Array;
}

export const coseMac0: Shape<CoseMac0> = made(
  maybeTagged(TAG.mac0, tuple(protectedHeaders, unprotectedHeaders, either(bytes, nothing), bytes)),
  ([headers, , payload, tag]) => ({ protected: headers, payload, tag }),
);

export type MacFault = 'algorithm-not-allowed' | 'device-mac-invalid';

/** What is wrong with a COSE_Mac0 over a detached payload under this key; null when it holds. */
export function faultOfMac0(
  context: PipelineContext,
  { protected: headers, tag }: CoseMac0,
  key: Uint8Array,
  detached: Uint8Array,
): MacFault | null {
  if (headers.algorithm !== HMAC_256) return 'algorithm-not-allowed';
  const structure = encodeCbor(['MAC0', headers.bytes, new Uint8Array(0), detached]);
  return equalBytes(context.hmacSha256(key, structure), tag) ? null : 'device-mac-invalid';
}
