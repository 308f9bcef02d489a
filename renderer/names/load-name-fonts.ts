import { type DrawCluster, openClusterCanvas } from './drawn-cluster.ts';
import { MARKER_FONT } from './font-stack.ts';

/** A noncharacter, and a sequence with the last selector: no font has them. */
const SURELY_MISSING = ['\u{2fffe}', '葛\u{e01ef}'];
/** In any Japanese font: were it marked, the marker would not be the last. */
const SURELY_THERE = 'あ';

let loaded: DrawCluster | null = null;

/**
 * To be awaited once, before the page shows anything. Opens the marker font, and the others by drawing
 * what none of them has: tens of milliseconds that would else fall to the first name. Throws where the
 * marker does not mark: no name could be trusted then.
 */
export async function loadNameFonts(): Promise<void> {
  await document.fonts.load(`16px "${MARKER_FONT}"`);
  const draw = openClusterCanvas();
  const marks = SURELY_MISSING.every((cluster) => draw(cluster).marked);
  if (!marks || draw(SURELY_THERE).marked) throw new Error('the marker font does not mark');
  loaded = draw;
}

/** Where the fonts of this installation do not mark, no name is trusted: each character stands as its code. */
export function distrustNameFonts(): void {
  loaded = () => ({ marked: true, blank: false, pixels: new Uint32Array() });
}

/** Draws with the loaded fonts; before that there is nothing to judge by, and to ask is a bug. */
export function drawCluster(cluster: string): ReturnType<DrawCluster> {
  if (loaded === null) throw new Error('the fonts of names are not loaded');
  return loaded(cluster);
}
