import { z } from 'zod';
import { LONGEST_QR } from './longest-qr.ts';

/**
 * What the clerk's window may ask for. Anything else that a page says is dropped: the page draws bytes
 * that came from a card, so it is not believed.
 */
export const clerkActSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('code'),
    /** ASCII digits; zeroed after use. */
    digits: z.instanceof(Uint8Array).refine((digits) => digits.length <= 14, 'too many digits'),
  }),
  z.strictObject({ type: z.literal('code-cleared') }),
  /** The text of a phone's QR code, as a scanner typed it. */
  z.strictObject({ type: z.literal('qr'), text: z.string().max(LONGEST_QR) }),
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('retry') }),
  z.strictObject({ type: z.literal('next') }),
  z.strictObject({ type: z.literal('extend') }),
  z.strictObject({ type: z.literal('last-try'), confirmed: z.boolean() }),
  z.strictObject({ type: z.literal('face-mismatch') }),
  z.strictObject({ type: z.literal('choose-purpose'), id: z.string().max(64) }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
]);

export type ClerkAct = z.infer<typeof clerkActSchema>;
