const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * What a person sees as one character each: with its variation selectors, its combining marks, and both
 * halves of a surrogate pair. Nothing is normalised: joined again they are the same text.
 */
export function splitClusters(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** A space at which the line of an address may end (ui-spec 6). */
export function isSpace(cluster: string | undefined): boolean {
  return cluster === ' ' || cluster === '\u3000';
}

/** The clusters again, each space by itself and all between two spaces together. */
export function splitAtSpaces(clusters: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let open: string[] | null = null;
  for (const cluster of clusters) {
    if (isSpace(cluster) || open === null) {
      open = [cluster];
      parts.push(open);
    } else {
      open.push(cluster);
    }
    if (isSpace(cluster)) open = null;
  }
  return parts;
}

/** Code points as people write them: `U+845B U+E0101`. */
export function nameCodePoints(cluster: string): string {
  return Array.from(cluster, nameCodePoint).join(' ');
}

function nameCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
