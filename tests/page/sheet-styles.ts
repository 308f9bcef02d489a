import { readFileSync } from 'node:fs';

/** What draws a sheet of paper, as text: for a page that holds the sheet and nothing else. */
export const SHEET_STYLES: readonly string[] = [
  'node_modules/@digital-go-jp/design-tokens/dist/tokens.css',
  'renderer/styles/base.css',
  'renderer/styles/ruby.css',
  'renderer/styles/pictures.css',
  'renderer/styles/picture-modes.css',
  'renderer/styles/sheets.css',
  'renderer/styles/stickers.css',
].map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
