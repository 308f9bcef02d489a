import type { RsaPublicKey } from '../../context.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed, readTemplate } from '../../tlv/template.ts';
import { isSignature, parseCardKey } from './card-key.ts';

const OUTER = 0x7f21;
const BODY = 0x5f4e;
const SIGNATURE = 0x5f37;
const KEY_ID_LENGTH = 16;

/** The card-verifiable certificate of EF 0004: a CA key vouches for the key that signs the records. */
export interface CvCertificate {
  /** 証明者鍵ID: which CA key signed it. */
  readonly caKeyId: Uint8Array;
  /** 被証明者鍵ID. */
  readonly subjectKeyId: Uint8Array;
  readonly subjectKey: RsaPublicKey;
  /** The body's value: what the CA signed (facts/mynumber-card.md 4.1). */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** `7F21 { 5F4E: two key ids and a key, 5F37: signature }`. Fails with `malformed-data`. */
export function parseCvCertificate(file: Uint8Array, name: string): Result<CvCertificate, Failure> {
  const template = readTemplate(file, name, OUTER, [BODY, SIGNATURE]);
  if (!template.ok) return template;
  const body = template.value.need(BODY).value;
  const signature = template.value.need(SIGNATURE).value;
  if (!isSignature(signature)) return malformed(name, 'signature length');
  if (body.length < 2 * KEY_ID_LENGTH) return malformed(name, 'body length');
  const subjectKey = parseCardKey(body.subarray(2 * KEY_ID_LENGTH), name);
  if (!subjectKey.ok) return subjectKey;
  return succeed({
    caKeyId: body.subarray(0, KEY_ID_LENGTH),
    subjectKeyId: body.subarray(KEY_ID_LENGTH, 2 * KEY_ID_LENGTH),
    subjectKey: subjectKey.value,
    signed: body,
    signature,
  });
}
