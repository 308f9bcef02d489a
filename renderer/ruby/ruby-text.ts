/** A stretch of a text as it is written; `reading` is null where nothing is said of it. */
export interface RubyPart {
  readonly text: string;
  readonly reading: string | null;
}

/** `{漢字^よみ}`; neither side is empty or holds a mark of its own. */
const MARK = /\{([^{}^]+)\^([^{}^]+)\}/g;

/**
 * A text of the catalogue in parts (ui-spec, conventions). What is not a whole mark is text as it
 * stands, so nothing ever disappears. For texts of ours alone, never for a name or an address.
 */
export function parseRuby(text: string): readonly RubyPart[] {
  const parts: RubyPart[] = [];
  let end = 0;
  for (const found of text.matchAll(MARK)) {
    const [mark, base = '', reading = ''] = found;
    if (found.index > end) parts.push({ text: text.slice(end, found.index), reading: null });
    parts.push({ text: base, reading });
    end = found.index + mark.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), reading: null });
  return parts;
}

/** As it is said: よみ in place of the kanji. */
export function spokenText(text: string): string {
  return parseRuby(text)
    .map((part) => part.reading ?? part.text)
    .join('');
}

/** As it is written without furigana: for names of buttons and titles. */
export function plainText(text: string): string {
  return parseRuby(text)
    .map((part) => part.text)
    .join('');
}
