import { writeFileSync } from 'node:fs';
import { drawMarkerFont } from './marker-font.ts';

/**
 * Writes the font that marks what no other font has, always the same:
 *
 *     npx tsx tools/fonts/make-marker-font.ts
 */
writeFileSync(new URL('../../renderer/names/marker.ttf', import.meta.url), drawMarkerFont());
