import { concat } from '../../bytes/concat.ts';
import type { RsaPublicKey } from '../../context.ts';
import { type CalendarDate, type FullDate, isFull } from '../../identity/calendar-date.ts';
import type { Sex } from '../../identity/sex.ts';
import type { Failure } from '../../outcome/failure.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { checkOffsetTable } from '../../tlv/offset-table.ts';
import { malformed, readTemplate, type Template } from '../../tlv/template.ts';
import { isSignature, parseCardKey } from './card-key.ts';
import { dateField, sexField } from './fields.ts';

const FILE = 'surface/0002';
const OUTER = 0xff20;
const TAG = {
  table: 0xdf21,
  birth: 0xdf22,
  sex: 0xdf23,
  cardKey: 0xdf24,
  nameImage: 0xdf25,
  addressImage: 0xdf26,
  photo: 0xdf27,
  signature: 0xdf28,
  expiry: 0xdf29,
} as const;

/** Surface EF 0002: the face of the card as the chip holds it (facts/mynumber-card.md 3.3). */
export interface CardFace {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly cardKey: RsaPublicKey;
  /** PNG, one bit a pixel: the characters as the municipality wrote them. */
  readonly nameImage: Uint8Array;
  readonly addressImage: Uint8Array;
  /** JPEG 2000; empty on a card without a photo; null when its bytes were not read. */
  readonly photo: Uint8Array | null;
  /** Not covered by the signature. */
  readonly expiry: FullDate;
  /** The objects under each of the three digests, as received; the last is null with the photo. */
  readonly hashed: readonly [Uint8Array, Uint8Array, Uint8Array | null];
  readonly signature: Uint8Array;
}

/**
 * Parses the file. `photoRead` is false where the photo's bytes were left out and stand as zeros.
 * A card without a photo has an empty object or none. Fails with `malformed-data`.
 */
export function parseCardFace(file: Uint8Array, photoRead: boolean): Result<CardFace, Failure> {
  const { photo: _optional, ...required } = TAG;
  const template = readTemplate(file, FILE, OUTER, Object.values(required));
  if (!template.ok) return template;
  const table = checkOffsetTable(template.value, FILE, TAG.table);
  if (!table.ok) return table;
  const fields = parseFields(template.value);
  if (!fields.ok) return fields;
  const photo = template.value.find(TAG.photo);
  return succeed({
    ...fields.value,
    photo: photoRead ? (photo?.value ?? new Uint8Array(0)) : null,
    hashed: hashedParts(template.value, photoRead),
  });
}

function parseFields(template: Template): Result<Omit<CardFace, 'photo' | 'hashed'>, Failure> {
  const birthDate = dateField(template.need(TAG.birth).value, FILE);
  if (!birthDate.ok) return birthDate;
  const sex = sexField(template.need(TAG.sex).value, FILE);
  if (!sex.ok) return sex;
  const cardKey = parseCardKey(template.need(TAG.cardKey).value, FILE);
  if (!cardKey.ok) return cardKey;
  const signature = template.need(TAG.signature).value;
  if (!isSignature(signature)) return malformed(FILE, 'signature length');
  const expiry = dateField(template.need(TAG.expiry).value, FILE);
  if (!expiry.ok || !isFull(expiry.value)) return malformed(FILE, 'expiry');
  return succeed({
    birthDate: birthDate.value,
    sex: sex.value,
    cardKey: cardKey.value,
    nameImage: template.need(TAG.nameImage).value,
    addressImage: template.need(TAG.addressImage).value,
    expiry: expiry.value,
    signature,
  });
}

/** `DF22 DF23 DF24`, `DF25 DF26`, `DF27`: one digest each, objects with their headers (facts 4.1). */
function hashedParts(template: Template, photoRead: boolean): CardFace['hashed'] {
  const raw = (tag: number) => template.find(tag)?.raw ?? new Uint8Array(0);
  return [
    concat(raw(TAG.birth), raw(TAG.sex), raw(TAG.cardKey)),
    concat(raw(TAG.nameImage), raw(TAG.addressImage)),
    photoRead ? raw(TAG.photo) : null,
  ];
}

/** Objects that the offset table of a card with a photo lists, and the photo's place among them. */
const OBJECT_COUNT = 9;
const PHOTO_INDEX = 5;
const LONGEST_HEADER = 5;

/**
 * Where the photo's bytes lie, from the file's first bytes alone: what a reader may leave out.
 * Null when the table does not say so plausibly; the whole file is read then.
 */
export function photoGap(
  offsets: readonly number[],
  fileSize: number,
): { readonly from: number; readonly to: number } | null {
  const photo = offsets[PHOTO_INDEX];
  const next = offsets[PHOTO_INDEX + 1];
  if (photo === undefined || next === undefined || offsets.length !== OBJECT_COUNT) return null;
  const from = photo + LONGEST_HEADER;
  return from < next && next <= fileSize ? { from, to: next } : null;
}
