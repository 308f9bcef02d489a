import { equalBytes } from '../../bytes/equal.ts';
import type { RsaPublicKey } from '../../context.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import { readTlvs } from '../../tlv/tlv.ts';

const EXPONENT_TAG = 0x90;
const MODULUS_TAG = 0x91;
const RSA_2048_BYTES = 256;
const F4 = Uint8Array.of(0x01, 0x00, 0x01);

/**
 * An RSA-2048 key inside a signed record: `90 03 010001`, then `91 82 0100` and the modulus
 * (facts/mynumber-card.md 3.3). Another exponent or size is `malformed-data`: an exponent of the
 * card's choosing could cost any amount of work or prove nothing.
 */
export function parseCardKey(value: Uint8Array, file: string): Result<RsaPublicKey, Failure> {
  const objects = readTlvs(value, 0, value.length, 2);
  if (!objects.ok) return malformed(file, `key ${objects.failure}`);
  const [exponent, modulus] = objects.value;
  const wellFormed =
    exponent?.tag === EXPONENT_TAG &&
    equalBytes(exponent.value, F4) &&
    modulus?.tag === MODULUS_TAG &&
    isRsa2048Modulus(modulus.value);
  if (!wellFormed) return malformed(file, 'key');
  return succeed({ exponent: exponent.value, modulus: modulus.value });
}

/** 256 bytes, highest bit set, odd: what an RSA-2048 modulus looks like. */
export function isRsa2048Modulus(modulus: Uint8Array): boolean {
  return (
    modulus.length === RSA_2048_BYTES &&
    (modulus[0] ?? 0) >= 0x80 &&
    (modulus[RSA_2048_BYTES - 1] ?? 0) % 2 === 1
  );
}

/** Signatures of the card's records are as long as the modulus. */
export function isSignature(value: Uint8Array): boolean {
  return value.length === RSA_2048_BYTES;
}
