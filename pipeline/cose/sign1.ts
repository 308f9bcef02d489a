import { encodeCbor } from '../cbor/encode.ts';
import { bytes, either, made, nothing, type Shape, tuple } from '../cbor/shape.ts';
import { TAG } from '../cbor/value.ts';
import type { PipelineContext } from '../context.ts';
import type { CurvePoint } from '../crypto/curves.ts';
import {
  maybeTagged,
  type ProtectedHeaders,
  protectedHeaders,
  unprotectedHeaders,
} from './headers.ts';
import { hashOf } from './signature-algorithms.ts';

/** COSE_Sign1 (RFC 9052, 4.2). `payload` is null where it is detached. */
export interface CoseSign1 {
  readonly protected: ProtectedHeaders;
  /** From either header; the protected one goes first. */
  readonly x5chain: readonly Uint8Array[] | null;
  readonly payload: Uint8Array | null;
  readonly signature: Uint8Array;
}

export const coseSign1: Shape<CoseSign1> = made(
  maybeTagged(
    TAG.sign1,
    tuple(protectedHeaders, unprotectedHeaders, either(bytes, nothing), bytes),
  ),
  ([headers, unprotected, payload, signature]) => ({
    protected: headers,
    x5chain: headers.x5chain ?? unprotected.x5chain,
    payload,
    signature,
  }),
);

export type SignatureFault = 'algorithm-not-allowed' | 'signature-invalid';

/**
 * What is wrong with a COSE_Sign1 over `signed` under this key; null when it holds. The algorithm is the
 * protected header's alone, and must be one for the key's curve. The payload is the caller's to choose:
 * where the standard has it detached, one inside must never take its place.
 */
export function faultOfSign1(
  context: PipelineContext,
  { protected: headers, signature }: CoseSign1,
  key: CurvePoint,
  signed: Uint8Array,
): SignatureFault | null {
  const hash = headers.algorithm === null ? undefined : hashOf(headers.algorithm, key.curve);
  if (hash === undefined) return 'algorithm-not-allowed';
  const structure = signatureStructure(headers.bytes, signed);
  return context.verifySignature(key, hash, structure, signature) ? null : 'signature-invalid';
}

/** Sig_structure (RFC 9052, 4.4) without external data. */
export function signatureStructure(protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', protectedBytes, new Uint8Array(0), payload]);
}
