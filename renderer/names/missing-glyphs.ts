import { nameCodePoints, splitClusters } from './clusters.ts';
import type { DrawnCluster } from './drawn-cluster.ts';
import { drawCluster } from './load-name-fonts.ts';

/** A character of a name that this machine cannot draw as it was received. */
export interface Missing {
  readonly cluster: string;
  /** `U+845B U+E0101`. */
  readonly codePoints: string;
  /** How much of it can be drawn, from its beginning: the character without its selector. Else null. */
  readonly base: string | null;
}

/**
 * No picture of these is to be trusted: halves of a pair, what was lost before, private use, which each
 * machine draws as it likes, and a second selector, which is dropped.
 */
const NEVER_SHOWN = /[\p{Cs}\p{Co}\ufffd]|\p{Variation_Selector}.*\p{Variation_Selector}/su;
/** All else that is drawn as nothing but stands beside a letter that is drawn. */
const UNSEEN = /[\p{Cc}\p{Cf}]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;
const SPACE = /^\p{White_Space}+$/u;
const SELECTOR = /\p{Variation_Selector}/gu;
/** The only sequences that Chromium looks for in a font whatever their number. */
const IDEOGRAPHIC_SEQUENCE = /^\p{Unified_Ideograph}[\u{e0100}-\u{e01ef}]/u;

const known = new Map<string, Missing | null>();

/**
 * Each character of these texts that would not be seen as it was received, once, in their order. Judged
 * by what the page's own fonts draw; at once, so that the verdict waits for nothing (ui-spec N-3).
 */
export function findMissing(...texts: readonly string[]): readonly Missing[] {
  const clusters = new Set(texts.flatMap(splitClusters));
  return [...clusters].map(judgeOnce).filter((missing) => missing !== null);
}

function judgeOnce(cluster: string): Missing | null {
  const judged = known.get(cluster);
  if (judged !== undefined) return judged;
  const missing = isDrawn(cluster) ? null : describe(cluster);
  known.set(cluster, missing);
  return missing;
}

function describe(cluster: string): Missing {
  return { cluster, codePoints: nameCodePoints(cluster), base: longestDrawn(cluster) };
}

function longestDrawn(cluster: string): string | null {
  const characters = [...cluster];
  for (let count = characters.length - 1; count > 0; count--) {
    const beginning = characters.slice(0, count).join('');
    if (!SPACE.test(beginning) && isDrawn(beginning)) return beginning;
  }
  return null;
}

function isDrawn(cluster: string): boolean {
  if (NEVER_SHOWN.test(cluster) || UNSEEN.test(cluster)) return false;
  const drawn = drawCluster(cluster);
  if (drawn.marked) return false;
  if (drawn.blank) return SPACE.test(cluster);
  const plain = cluster.replaceAll(SELECTOR, '');
  // Any other selector is dropped unless a font knows it, and the picture alone tells.
  if (plain === cluster || IDEOGRAPHIC_SEQUENCE.test(cluster)) return true;
  return !looksLike(drawCluster(plain), drawn);
}

function looksLike(one: DrawnCluster, other: DrawnCluster): boolean {
  return one.pixels.every((pixel, at) => pixel === other.pixels[at]);
}
