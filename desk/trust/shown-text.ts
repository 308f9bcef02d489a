import { z } from 'zod';

/** What files of the store say to operators: nothing in it may move the cursor or turn the line. */
export const shownText = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{C}\u2028\u2029]*$/u, 'must not hold control characters');
