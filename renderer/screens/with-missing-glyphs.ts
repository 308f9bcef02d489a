import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Missing } from '../names/missing-glyphs.ts';

type Shown = Extract<ClerkPhase, { kind: 'shown' }>;

/**
 * What the reception will say once it has heard of a character that cannot be drawn: shown so from the
 * first frame, because 確認できました must never be taken back.
 */
export function withMissingGlyphs(phase: Shown, missing: readonly Missing[]): Shown {
  const { result } = phase;
  if (missing.length === 0 || result.notices.includes('glyph-missing')) return phase;
  return {
    ...phase,
    outcome: 'attention',
    result: {
      ...result,
      notices: [...result.notices, 'glyph-missing'],
      asks: [...result.asks, 'glyph-missing'],
    },
  };
}
