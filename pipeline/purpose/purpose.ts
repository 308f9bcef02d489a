import { z } from 'zod';
import { CARD_CHECKS, MDOC_CHECKS } from '../outcome/check.ts';
import { type Advice, adviceContradictions, adviceSchema } from './advice.ts';
import { ageOf, type Item, itemSchema } from './item.ts';
import { titleSchema } from './title.ts';

const textSchema = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

const handOffSchema = z.strictObject({
  system: z.string().min(1),
  items: z.array(itemSchema).min(1),
});

/**
 * What a counter reads for, and under which rules (design 6). Checked at build, at start and before
 * each request; a field that the schema does not have is an error.
 */
export const purposeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    title: titleSchema,
    items: z.array(itemSchema).min(1).refine(hasNoDoubles, 'an item stands twice'),
    optional: z.array(itemSchema),
    retain: z.array(itemSchema),
    media: z.enum(['card', 'phone', 'either']),
    cardRoutes: z.array(z.enum(['b', 'pin', 'birth'])),
    attended: z.boolean(),
    demands: z.array(z.enum([...CARD_CHECKS, ...MDOC_CHECKS])),
    autoWipeSeconds: z.int().min(5).max(300),
    handOff: z.array(handOffSchema),
    legalBasis: textSchema,
    expiryNoticeDays: z.int().min(0).max(365),
    advice: z.array(adviceSchema).default([]),
  })
  .superRefine((purpose, context) => {
    for (const message of contradictions(purpose)) context.addIssue({ code: 'custom', message });
  });

export type Purpose = z.infer<typeof purposeSchema>;

interface PurposeFields {
  readonly items: readonly Item[];
  readonly optional: readonly Item[];
  readonly retain: readonly Item[];
  readonly media: 'card' | 'phone' | 'either';
  readonly cardRoutes: readonly ('b' | 'pin' | 'birth')[];
  readonly attended: boolean;
  readonly handOff: readonly { readonly system: string; readonly items: readonly Item[] }[];
  readonly advice: readonly Advice[];
}

/** What no single field can say: why a purpose that is well-formed still cannot be meant. */
function* contradictions(purpose: PurposeFields): Generator<string> {
  const { items, optional, retain, cardRoutes } = purpose;
  const onlyAges = items.every((item) => ageOf(item) !== null);
  const needsPortrait = items.includes('portrait') && !optional.includes('portrait');
  if (!isSubset(optional, items)) yield 'an optional item is not among the items';
  if (!isSubset(retain, items)) yield 'a retained item is not among the items';
  for (const { system, items: handed } of purpose.handOff) {
    if (!isSubset(handed, retain)) yield `${system} receives an item that is not retained`;
  }
  if (purpose.media !== 'phone' && cardRoutes.length === 0) yield 'cards have no way to be opened';
  if (cardRoutes.includes('birth') && !onlyAges) yield 'the birth date opens nothing but the age';
  const namesHolder = items.includes('name') || items.includes('address');
  if (cardRoutes.includes('b') && !namesHolder) {
    // Reading the face alone is not built: the text would be read for nothing.
    yield 'the number opens a card for its name or address';
  }
  if (cardRoutes.includes('pin') && needsPortrait) yield 'the PIN does not open the portrait';
  if (!purpose.attended && cardRoutes.some((route) => route !== 'pin')) {
    yield 'what is printed on the card proves nothing at an unattended counter';
  }
  yield* adviceContradictions(purpose);
}

function isSubset(part: readonly Item[], whole: readonly Item[]): boolean {
  return part.every((item) => whole.includes(item));
}

function hasNoDoubles(items: readonly Item[]): boolean {
  return new Set(items).size === items.length;
}
