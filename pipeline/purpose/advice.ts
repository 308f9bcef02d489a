import { z } from 'zod';
import { AGE_BEGINNINGS } from '../identity/age-span.ts';
import { parseIsoDate } from '../identity/iso-date.ts';
import type { Item } from './item.ts';

const dateSchema = z.string().refine((text) => parseIsoDate(text) !== null, 'is no date');

const boundSchema = z.strictObject({
  years: z.int().min(1).max(120),
  begins: z.enum(AGE_BEGINNINGS),
});

/** `on`: the day whose age counts, where a rule names one; absent, it is today's. */
const ageSchema = z
  .strictObject({
    from: boundSchema.optional(),
    until: boundSchema.optional(),
    on: dateSchema.optional(),
  })
  .refine(({ from, until }) => from ?? until, 'an age has a beginning or an end')
  .refine(
    ({ from, until }) => !from || !until || from.years < until.years,
    'an age ends before it begins',
  );

/** For whom: all that is named must hold, and `{}` is everybody. */
const whenSchema = z.strictObject({
  medium: z.enum(['my-number-card', 'mdoc']).optional(),
  age: ageSchema.optional(),
  /** Said in the last `expiryNoticeDays` of the medium. */
  expiring: z.literal(true).optional(),
});

const sentence = z.string().min(1);

/**
 * What the clerk is told beside a result, as data of the purpose: laws and letters change, so each entry
 * says from when to when it holds (both days included) and who says so (ui-spec 6 and 9.4). `{{days}}`
 * in the text of an entry about expiry stands for the days that are left.
 */
export const adviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  text: z.strictObject({ ja: sentence, en: sentence }),
  when: whenSchema,
  /** True of every result alike: drawn smaller, after what is about this visitor. */
  quiet: z.literal(true).optional(),
  validFrom: dateSchema,
  validUntil: dateSchema.nullable(),
  source: sentence,
});

export type Advice = z.infer<typeof adviceSchema>;

interface AdvisedPurpose {
  readonly items: readonly Item[];
  readonly media: 'card' | 'phone' | 'either';
  readonly advice: readonly Advice[];
}

const ONLY = { card: 'my-number-card', phone: 'mdoc', either: null } as const;

/** Why advice that is well-formed still cannot be meant. */
export function* adviceContradictions(purpose: AdvisedPurpose): Generator<string> {
  const ids = purpose.advice.map(({ id }) => id);
  if (new Set(ids).size < ids.length) yield 'an id of advice stands twice';
  const only = ONLY[purpose.media];
  for (const { id, when, text, validFrom, validUntil } of purpose.advice) {
    if (validUntil !== null && validUntil < validFrom) yield `${id} ends before it begins`;
    if (when.age && !purpose.items.includes('birthDate')) yield `${id} needs the birth date`;
    if (when.medium && only !== null && when.medium !== only) {
      yield `${id} is about a medium that is not taken`;
    }
    if (placeholders(text).some((word) => word !== '{{days}}' || !when.expiring)) {
      yield `${id} has a place in its text that nothing fills`;
    }
  }
}

function placeholders({ ja, en }: Advice['text']): readonly string[] {
  return `${ja}${en}`.match(/\{\{.*?\}\}/g) ?? [];
}
