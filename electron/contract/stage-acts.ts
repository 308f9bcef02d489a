import { z } from 'zod';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';

/** What a visitor may ask for on any view: nothing of it touches the reception. */
export const stageActs = [
  z.strictObject({ type: z.literal('language'), language: z.enum(VISITOR_LANGUAGES) }),
  z.strictObject({ type: z.literal('speech'), on: z.boolean() }),
  z.strictObject({ type: z.literal('guide'), page: z.enum(['none', 'details', 'phone-help']) }),
] as const;

/** What the visitor's window may ask for. */
export const visitorActSchema = z.discriminatedUnion('type', [...stageActs]);

export type VisitorAct = z.infer<typeof visitorActSchema>;
