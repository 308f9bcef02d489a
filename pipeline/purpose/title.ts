import { z } from 'zod';
import type { VisitorLanguage } from './language.ts';

const word = z.string().min(1);

/**
 * What a purpose is called: by the clerk in Japanese or English, and in the notice before the tap in the
 * visitor's language where it is written. `ja-easy` may mark furigana as {漢字^よみ}.
 */
export const titleSchema = z.strictObject({
  ja: word,
  'ja-easy': word.optional(),
  en: word,
  'zh-Hans': word.optional(),
  'zh-Hant': word.optional(),
  ko: word.optional(),
  vi: word.optional(),
  pt: word.optional(),
  ne: word.optional(),
  id: word.optional(),
  fil: word.optional(),
} satisfies Record<VisitorLanguage, z.ZodType>);
