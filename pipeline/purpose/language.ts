/** The clerk's view speaks these. */
export const CLERK_LANGUAGES = ['ja', 'en'] as const;

/**
 * The visitor's and the kiosk's views speak these (ui-spec 1.3, facts/jp-mdoc.md 4.5): BCP 47 tags.
 * `ja-easy` is やさしい日本語; as a tag of the page it is `ja`.
 */
export const VISITOR_LANGUAGES = [
  'ja',
  'ja-easy',
  'en',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'vi',
  'pt',
  'ne',
  'id',
  'fil',
] as const;

/** Texts that a native reader has looked at (ui-spec); all others are 未校閲 and come last. */
export const CHECKED_LANGUAGES: readonly VisitorLanguage[] = ['ja', 'ja-easy', 'en'];

export type ClerkLanguage = (typeof CLERK_LANGUAGES)[number];
export type VisitorLanguage = (typeof VISITOR_LANGUAGES)[number];
