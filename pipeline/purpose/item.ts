import { z } from 'zod';

/** What a purpose can name. There is no word for the My Number (design 6). */
export const itemSchema = z.union([
  z.enum(['name', 'address', 'birthDate', 'sex', 'portrait']),
  z.templateLiteral(['ageOver:', z.number().int().min(1).max(120)]),
]);

export type Item = z.infer<typeof itemSchema>;

/** The years of an `ageOver:NN` item; null for any other item. */
export function ageOf(item: Item): number | null {
  return item.startsWith('ageOver:') ? Number(item.slice('ageOver:'.length)) : null;
}
