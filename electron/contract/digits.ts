import { z } from 'zod';

/** A typed number: ASCII digits, zeroed after use. */
export const digitsSchema = z
  .instanceof(Uint8Array)
  .refine((digits) => digits.length <= 14, 'too many digits');
