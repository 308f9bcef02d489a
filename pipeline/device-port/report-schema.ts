import { z } from 'zod';
import { FILE_LIMIT } from '../card/profile.ts';
import { CARD_CHECKS, CHECK_REASONS, CLOCK_CHECK, MDOC_CHECKS } from '../outcome/check.ts';
import { failureKinds, NOTICES, type NoticeKind } from '../outcome/failure-kinds.ts';
import { PICTURE_BYTE_LIMIT, PIXEL_LIMIT } from '../picture/limits.ts';
import { itemSchema } from '../purpose/item.ts';
import type { ReadReport } from '../reading/report.ts';

/** Characters of a reader's name: MAX_READERNAME of pcsc-lite; Windows gives it fewer. */
export const readerNameSchema = z
  .string()
  .max(128)
  // Readers are kept by name in plain objects, where these mean something else.
  .refine((name) => !(name in Object.prototype), 'no name of a reader');

/** A decoded face at 2,000 x 2,000 in colour that does not compress: 12 MB and its PNG frame. */
const PORTRAIT_BYTES = 16 * 1024 * 1024;
/** Characters: a record of a card stands in one of its files, one of a phone holds far less. */
const TEXT_LENGTH = FILE_LIMIT;
/** Where in the program; the longest names each of the 32 records of a phone's handover. */
const PLACE_LENGTH = 1024;

const checkId = z.enum([...CARD_CHECKS, ...MDOC_CHECKS, CLOCK_CHECK]);
const count = z.int().min(0);
const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
const year = z.int().min(0).max(9999);

export const mediumSchema = z.enum(['my-number-card', 'mdoc']);
/** Tries left: half a byte of the status word `63Cx`. */
export const triesSchema = z.int().min(0).max(15).nullable();

const failureSchema = z.strictObject({
  kind: z.enum(failureKinds),
  check: checkId.nullable(),
  triesLeft: triesSchema,
  at: z.string().max(PLACE_LENGTH).nullable(),
});

const side = z.int().min(1).max(PIXEL_LIMIT);
const pictureOf = (mostBytes: number) =>
  z.strictObject({
    mediaType: z.enum(['image/png', 'image/jpeg']),
    width: side,
    height: side,
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= mostBytes, 'too long'),
  });
const glyphsSchema = pictureOf(PICTURE_BYTE_LIMIT);

const textSchema = z.string().max(TEXT_LENGTH);
const identitySchema = z.strictObject({
  name: textSchema.exactOptional(),
  address: textSchema.exactOptional(),
  birthDate: z.strictObject({ year, month: month.nullable(), day: day.nullable() }).exactOptional(),
  sex: z.enum(['male', 'female', 'not-applicable', 'unknown']).exactOptional(),
  portrait: pictureOf(PORTRAIT_BYTES).exactOptional(),
  nameImage: glyphsSchema.exactOptional(),
  addressImage: glyphsSchema.exactOptional(),
  ageOver: z.record(z.string().regex(/^\d{1,3}$/), z.boolean()).exactOptional(),
});

const checkSchema = z.strictObject({
  id: checkId,
  status: z.enum(['passed', 'failed', 'deviation', 'not-checkable']),
  reason: z.enum(CHECK_REASONS).nullable(),
});

/** What a device process may hand over as one reading: the shape of `ReadReport`, and limits. */
export const reportSchema: z.ZodType<ReadReport> = z.strictObject({
  medium: mediumSchema.nullable(),
  route: z.enum(['b', 'pin', 'birth']).nullable(),
  failure: failureSchema.nullable(),
  identity: identitySchema.nullable(),
  // Each item, check and notice once: more than there are is none of ours.
  missing: z.array(itemSchema).max(128),
  validity: z
    .strictObject({ until: z.strictObject({ year, month, day }), authenticated: z.boolean() })
    .nullable(),
  checks: z.array(checkSchema).max(checkId.options.length),
  notices: z.array(z.enum(Object.keys(NOTICES) as NoticeKind[])).max(4),
  link: z.strictObject({
    reader: readerNameSchema,
    transport: z.enum(['pcsc', 'ble', 'simulated']),
    apdus: count,
    bytesSent: count,
    bytesReceived: count,
    deviceMs: z.number().min(0),
    elapsedMs: z.number().min(0),
  }),
  extended: z.boolean().nullable(),
});
