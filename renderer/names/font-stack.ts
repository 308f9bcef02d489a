/**
 * Fonts of names and addresses, first to last (facts/electron.md B4). A sequence of a character and a
 * selector is drawn by the first font that has the sequence, any other character by the first that has
 * the character. styles/names.css says the same to the page; a test holds the two together.
 */
export const NAME_FONTS: readonly string[] = [
  // The characters of the resident register and the Moji_Joho sequences, under both its names.
  'IPAmjMincho',
  'IPAmj明朝',
  // Adobe-Japan1 sequences: Debian, the same design under other names, macOS, Windows.
  'Noto Serif CJK JP',
  'Noto Serif JP',
  'Source Han Serif JP',
  'Hiragino Mincho ProN',
  'Yu Mincho',
  // Both collections and extensions B to F, plainer in form.
  'HanaMinA',
  'HanaMinB',
  // What else a system has in Japanese: another weight is better than no character.
  'MS Mincho',
  'Noto Sans CJK JP',
  'Hiragino Sans',
  'Yu Gothic',
  'MS Gothic',
];

/** Draws a red box for whatever reaches it: it must be the very last. */
export const MARKER_FONT = 'KazasuMarker';

/** The stack as CSS writes it. */
export const NAME_FONT_STACK: string = [
  ...NAME_FONTS.map((family) => `"${family}"`),
  'serif',
  `"${MARKER_FONT}"`,
].join(', ');
