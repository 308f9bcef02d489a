import { z } from 'zod';
import { VISITOR_LANGUAGES } from '../pipeline/purpose/language.ts';
import { READER_TYPES } from '../pipeline/purpose/reader-type.ts';
import { titleSchema } from '../pipeline/purpose/title.ts';

/** How the screens of this counter are set up; every field has a value that works without it. */
export const screenSettings = {
  /** `kiosk`: unattended, one window, for visitors alone. */
  screen: z.enum(['counter', 'kiosk']).default('counter'),
  /** Who asks, as the notice before the tap says it. */
  organization: titleSchema.optional(),
  /** Whom a visitor asks where no clerk is. */
  kioskHelpLine: titleSchema.optional(),
  /** `low`: everything that is touched stands in the lower half. */
  kioskLayout: z.enum(['standard', 'low']).default('standard'),
  /** Of the reader that stands here: the pictures show it. */
  readerType: z.enum(READER_TYPES).default(READER_TYPES[0]),
  /** The visitor's languages, the first one first. */
  visitorLanguages: z
    .array(z.enum(VISITOR_LANGUAGES))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'a language stands twice')
    .default([...VISITOR_LANGUAGES]),
  /** Whether the visitor's texts are spoken from the start. */
  speech: z.boolean().default(false),
  /** Of the signals, 0 to 100. */
  volume: z.int().min(0).max(100).default(50),
  /** 筆談できます. */
  writing: z.boolean().default(false),
  /** The steps for an Android phone: that road is announced, its steps are not confirmed. */
  android: z.boolean().default(false),
};

export type ScreenSettings = z.infer<z.ZodObject<typeof screenSettings, z.core.$strict>>;
