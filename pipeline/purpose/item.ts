import { z } from 'zod';

/** What a purpose can name. There is no word for the My Number (design 6). */
export const itemSchema = z.union([
  z.enum(['name', 'address', 'birthDate', 'sex', 'portrait']),
  z.templateLiteral(['ageOver:', z.number()]).refine(isAge, 'ageOver takes 1 to 120'),
]);

function isAge(item: string): boolean {
  return /^ageOver:([1-9][0-9]?|1[01][0-9]|120)$/.test(item);
}

export type Item = z.infer<typeof itemSchema>;

/** The years of an `ageOver:NN` item; null for any other item. */
export function ageOf(item: Item): number | null {
  return item.startsWith('ageOver:') ? Number(item.slice('ageOver:'.length)) : null;
}
