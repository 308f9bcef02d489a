import { z } from 'zod';
import { digitsSchema } from './digits.ts';
import { stageActs } from './stage-acts.ts';

/** What the window of an unattended counter may ask for. */
export const kioskActSchema = z.discriminatedUnion('type', [
  ...stageActs,
  /** はじめる, 次へ, and 「続けますか」 answered with yes. */
  z.strictObject({ type: z.literal('begin') }),
  z.strictObject({ type: z.literal('go-on') }),
  z.strictObject({ type: z.literal('still-here') }),
  z.strictObject({ type: z.literal('code'), digits: digitsSchema }),
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('retry') }),
  z.strictObject({ type: z.literal('next') }),
  /** 内容を見る. */
  z.strictObject({ type: z.literal('show-contents') }),
]);

export type KioskAct = z.infer<typeof kioskActSchema>;
