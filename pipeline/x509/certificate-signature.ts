import { concat } from '../bytes/concat.ts';
import type { PipelineContext } from '../context.ts';
import { CURVES, type CurvePoint } from '../crypto/curves.ts';
import type { Certificate } from './certificate.ts';
import type { SignatureValue } from './signature-value.ts';

/** Whether this key signed the certificate, over its signed part as received. Names are not looked at. */
export function isSignedBy(
  context: PipelineContext,
  { signed, signature }: Pick<Certificate, 'signed' | 'signature'>,
  issuerKey: CurvePoint,
): boolean {
  const bytes = rawSignature(signature, issuerKey);
  if (bytes === null) return false;
  const digest = signature.kind === 'ecdsa' ? signature.digest : null;
  return context.verifySignature(issuerKey, digest, signed, bytes);
}

/** In the form that the key's curve has; null where algorithm and curve do not fit. */
function rawSignature(signature: SignatureValue, { curve }: CurvePoint): Uint8Array | null {
  if (signature.kind === 'eddsa') return signature.curve === curve ? signature.bytes : null;
  const { kind, bytes } = CURVES[curve];
  const { r, s } = signature;
  if (kind !== 'weierstrass' || r.length > bytes || s.length > bytes) return null;
  return concat(new Uint8Array(bytes - r.length), r, new Uint8Array(bytes - s.length), s);
}
