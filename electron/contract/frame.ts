import { z } from 'zod';
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame-size.ts';

/** One picture of the clerk's camera as luminance, a byte a pixel, row by row: zeroed after use. */
export const frameSchema = z.strictObject({
  type: z.literal('frame'),
  width: z.literal(FRAME_WIDTH),
  height: z.literal(FRAME_HEIGHT),
  luminance: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length === FRAME_WIDTH * FRAME_HEIGHT, 'not a byte a pixel'),
});

export type Frame = Omit<z.infer<typeof frameSchema>, 'type'>;
