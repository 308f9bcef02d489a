import type { Sex } from './sex.ts';

const SEX_BY_TEXT = { 男: 'male', 女: 'female' } as const satisfies Readonly<Record<string, Sex>>;

/**
 * The sex as `sex_unicode` writes it (facts/jp-mdoc.md 1.2). Null for any other text: how a record
 * without sex is written there is not known.
 */
export function sexFromText(text: string): Sex | null {
  return Object.hasOwn(SEX_BY_TEXT, text) ? SEX_BY_TEXT[text as keyof typeof SEX_BY_TEXT] : null;
}
