import type { ReactNode } from 'react';
import { isSpace, splitAtSpaces, splitClusters } from './clusters.ts';
import type { Missing } from './missing-glyphs.ts';

/** What is said of a character that cannot be drawn, in the clerk's language. */
export interface MissingWords {
  /** Within the box, above the code points. */
  readonly note: string;
  /** Read aloud in place of the box. */
  readonly spoken: (missing: Missing) => string;
}

/**
 * A name or an address as it was received. What `findMissing` found of it stands as a box with its code
 * points in words, after the character itself where that can be drawn. Who copies the text gets the
 * text that was received. A line may end at its spaces (ui-spec 6).
 */
export function NameText({
  text,
  missing,
  words,
}: {
  text: string;
  missing: readonly Missing[];
  words: MissingWords;
}) {
  const byCluster = new Map(missing.map((each) => [each.cluster, each]));
  return (
    <span className="name-text" lang="ja" dir="ltr" translate="no">
      {splitAtSpaces(splitClusters(text)).map((part, at) =>
        isSpace(part[0]) ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts are never rearranged
          <span key={at} className="name-part">
            {drawPart(part, byCluster, words)}
          </span>
        ),
      )}
    </span>
  );
}

function drawPart(
  part: readonly string[],
  missing: ReadonlyMap<string, Missing>,
  words: MissingWords,
): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  let drawn = '';
  for (const cluster of part) {
    const gap = missing.get(cluster);
    if (gap === undefined) {
      drawn += cluster;
      continue;
    }
    nodes.push(drawn, <MissingGlyph key={nodes.length} missing={gap} words={words} />);
    drawn = '';
  }
  return [...nodes, drawn];
}

function MissingGlyph({ missing, words }: { missing: Missing; words: MissingWords }) {
  const { cluster, codePoints, base } = missing;
  return (
    <span
      className="missing-glyph"
      role="img"
      aria-label={words.spoken(missing)}
      data-note={words.note}
      data-code-points={codePoints}
    >
      {base}
      <span className="undrawn">{cluster.slice(base?.length ?? 0)}</span>
    </span>
  );
}
