import type { RsaPublicKey } from '../../context.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed, readTemplate } from '../../tlv/template.ts';
import { isSignature, parseCardKey } from './card-key.ts';

const SIGNATURE_FILE = 'text/0003';
const SIGNATURE_OUTER = 0xff30;
const KEY_FILE = 'text/0007';
const KEY_OUTER = 0xff50;
const TAG = {
  numberDigest: 0xdf31,
  basicFourDigest: 0xdf32,
  signature: 0xdf33,
  cardKey: 0xdf51,
  keySignature: 0xdf52,
} as const;

/** Text EF 0003: the issuer's signature over the digests of the text files. */
export interface TextSignature {
  readonly basicFourDigest: Uint8Array;
  /** Both digest objects as received. The first hashes the My Number: verify, never keep (facts 4.5). */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Text EF 0007: the chip's own public key and the issuer's signature over it. */
export interface TextCardKey {
  readonly key: RsaPublicKey;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Facts 2.1 and 4.1: `DF33` signs the objects `DF31` and `DF32`. Fails with `malformed-data`. */
export function parseTextSignature(file: Uint8Array): Result<TextSignature, Failure> {
  const required = [TAG.numberDigest, TAG.basicFourDigest, TAG.signature];
  const template = readTemplate(file, SIGNATURE_FILE, SIGNATURE_OUTER, required);
  if (!template.ok) return template;
  const numberDigest = template.value.need(TAG.numberDigest);
  const basicFourDigest = template.value.need(TAG.basicFourDigest);
  const signature = template.value.need(TAG.signature);
  if (basicFourDigest.start !== numberDigest.start + numberDigest.raw.length) {
    return malformed(SIGNATURE_FILE, 'digests apart');
  }
  if (!isSignature(signature.value)) return malformed(SIGNATURE_FILE, 'signature length');
  return succeed({
    basicFourDigest: basicFourDigest.value,
    signed: file.subarray(numberDigest.start, basicFourDigest.start + basicFourDigest.raw.length),
    signature: signature.value,
  });
}

/** Facts 2.1 and 4.1: `DF52` signs the object `DF51`. Fails with `malformed-data`. */
export function parseTextCardKey(file: Uint8Array): Result<TextCardKey, Failure> {
  const template = readTemplate(file, KEY_FILE, KEY_OUTER, [TAG.cardKey, TAG.keySignature]);
  if (!template.ok) return template;
  const object = template.value.need(TAG.cardKey);
  const signature = template.value.need(TAG.keySignature).value;
  if (!isSignature(signature)) return malformed(KEY_FILE, 'signature length');
  const key = parseCardKey(object.value, KEY_FILE);
  return key.ok ? succeed({ key: key.value, signed: object.raw, signature }) : key;
}
