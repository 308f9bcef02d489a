import { createHash, createPublicKey } from 'node:crypto';
import type { CardCa } from './card-ca-file.ts';

/**
 * What an operator compares before trusting a key: SHA-256 over its SubjectPublicKeyInfo (the same
 * that `openssl pkey -pubin -outform DER | sha256sum` prints), in groups of four digits.
 */
export function fingerprint({ modulus, exponent }: CardCa): string {
  const encode = (digits: string) => Buffer.from(digits, 'hex').toString('base64url');
  const jwk = { kty: 'RSA', n: encode(modulus), e: encode(exponent) };
  const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'spki' });
  return sha256InGroups(spki);
}

/** The same for a certificate: SHA-256 over the whole of it, as `openssl x509 -fingerprint -sha256` prints. */
export function certificateFingerprint(der: Uint8Array): string {
  return sha256InGroups(der);
}

export function sha256InGroups(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  return (digest.match(/.{4}/g) ?? []).join(' ');
}

/** A fingerprint without what people write between its digits. */
export function plainFingerprint(text: string): string {
  return text.replaceAll(/[\s:]/g, '').toUpperCase();
}
