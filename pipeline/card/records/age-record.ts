import type { RsaPublicKey } from '../../context.ts';
import type { CalendarDate } from '../../identity/calendar-date.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { malformed, readTemplate } from '../../tlv/template.ts';
import { isSignature, parseCardKey } from './card-key.ts';
import { dateField } from './fields.ts';

const FILE = 'surface/0001';
const OUTER = 0xff10;
const TAG = { birth: 0xdf11, cardKey: 0xdf12, signature: 0xdf13 } as const;

/** Surface EF 0001, opened by the birth date: birth date and card key under one signature. */
export interface AgeRecord {
  readonly birthDate: CalendarDate;
  readonly cardKey: RsaPublicKey;
  /** All objects before the signature, as received (facts/mynumber-card.md 4.1). */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Facts 2.2. Fails with `malformed-data`. */
export function parseAgeRecord(file: Uint8Array): Result<AgeRecord, Failure> {
  const template = readTemplate(file, FILE, OUTER, [TAG.birth, TAG.cardKey, TAG.signature]);
  if (!template.ok) return template;
  const signature = template.value.need(TAG.signature);
  if (!isSignature(signature.value)) return malformed(FILE, 'signature length');
  const birth = template.value.need(TAG.birth);
  const key = template.value.need(TAG.cardKey);
  if (signature.start < birth.start || signature.start < key.start) {
    return malformed(FILE, 'object behind the signature');
  }
  const birthDate = dateField(birth.value, FILE);
  if (!birthDate.ok) return birthDate;
  const cardKey = parseCardKey(key.value, FILE);
  if (!cardKey.ok) return cardKey;
  const { outer } = template.value;
  const signed = outer.raw.subarray(outer.raw.length - outer.value.length, signature.start);
  return succeed({
    birthDate: birthDate.value,
    cardKey: cardKey.value,
    signed,
    signature: signature.value,
  });
}
