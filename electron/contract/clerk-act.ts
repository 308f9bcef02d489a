import { z } from 'zod';
import { CLERK_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { READER_TYPES } from '../../pipeline/purpose/reader-type.ts';
import { digitsSchema } from './digits.ts';
import { frameSchema } from './frame.ts';
import { LONGEST_QR } from './longest-qr.ts';
import { stageActs } from './stage-acts.ts';

/**
 * What the clerk's window may ask for. Anything else that a page says is dropped: the page draws bytes
 * that came from a card, so it is not believed. Turned to the visitor, it asks what a visitor may.
 */
export const clerkActSchema = z.discriminatedUnion('type', [
  ...stageActs,
  z.strictObject({ type: z.literal('code'), digits: digitsSchema }),
  z.strictObject({ type: z.literal('code-cleared') }),
  /** The text of a phone's QR code, as a scanner typed it. */
  z.strictObject({ type: z.literal('qr'), text: z.string().max(LONGEST_QR) }),
  z.strictObject({ type: z.literal('camera'), on: z.boolean() }),
  frameSchema,
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('retry') }),
  z.strictObject({ type: z.literal('next') }),
  z.strictObject({ type: z.literal('extend') }),
  z.strictObject({ type: z.literal('last-try'), confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('face-mismatch') }),
  /** No font here has a character, or a form of one, that the shown record holds. */
  z.strictObject({ type: z.literal('glyph-missing') }),
  z.strictObject({ type: z.literal('choose-purpose'), id: z.string().max(64) }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('clerk-language'), language: z.enum(CLERK_LANGUAGES) }),
  /** お客さまに見せる: the only window shows the visitor's view for a while. */
  z.strictObject({ type: z.literal('turn'), on: z.boolean() }),
  z.strictObject({ type: z.literal('volume'), percent: z.int().min(0).max(100) }),
  z.strictObject({ type: z.literal('reader-type'), readerType: z.enum(READER_TYPES) }),
  z.strictObject({ type: z.literal('print') }),
  /** 練習: the simulator in place of the readers. */
  z.strictObject({ type: z.literal('training'), on: z.boolean() }),
  /** In training: what lies on the simulated reader; null takes it away. */
  z.strictObject({ type: z.literal('lay'), id: z.string().max(64).nullable() }),
]);

export type ClerkAct = z.infer<typeof clerkActSchema>;
