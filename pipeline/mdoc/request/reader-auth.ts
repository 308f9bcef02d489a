import { encodeCbor, encodedCbor, RawCbor } from '../../cbor/encode.ts';
import type { PipelineContext } from '../../context.ts';
import { HEADER } from '../../cose/headers.ts';
import { signatureStructure } from '../../cose/sign1.ts';
import { algorithmOf, hashOf } from '../../cose/signature-algorithms.ts';
import type { Curve } from '../../crypto/curves.ts';

/** With what a reader says who it is: its key (PKCS #8, DER) and its certificates, its own first, without the root. */
export interface ReaderIdentity {
  readonly curve: Curve;
  readonly privateKey: Uint8Array;
  readonly certificates: readonly Uint8Array[];
}

/**
 * ReaderAuth (ISO/IEC 18013-5, 9.1.4): a COSE_Sign1 over this session's transcript and request, so that
 * it cannot be used in another. Null where the key cannot sign.
 */
export function readerAuth(
  context: PipelineContext,
  { curve, privateKey, certificates }: ReaderIdentity,
  transcript: Uint8Array,
  items: RawCbor,
): RawCbor | null {
  const algorithm = algorithmOf(curve);
  if (algorithm === undefined) return null;
  const headers = encodeCbor(new Map([[HEADER.algorithm, algorithm]]));
  const structure = signatureStructure(headers, readerAuthenticationBytes(transcript, items));
  const signature = context.sign(privateKey, hashOf(algorithm, curve) ?? null, structure);
  if (signature === null) return null;
  const [first] = certificates;
  const x5chain = certificates.length === 1 && first !== undefined ? first : certificates;
  const unprotected = new Map([[HEADER.x5chain, x5chain]]);
  return new RawCbor(encodeCbor([headers, unprotected, null, signature]));
}

/** ReaderAuthenticationBytes: the detached payload. */
export function readerAuthenticationBytes(transcript: Uint8Array, items: RawCbor): Uint8Array {
  const structure = ['ReaderAuthentication', new RawCbor(transcript), items];
  return encodedCbor(encodeCbor(structure)).bytes;
}
