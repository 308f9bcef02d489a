import { failure } from '../outcome/failure.ts';
import type { Reception } from './reception.ts';
import { type Step, step } from './step.ts';

const GLYPH_MISSING = 'glyph-missing';

/**
 * The page found a character that no font has: the card's own picture of it is the right spelling, and the
 * clerk looks at it (N-3). Without staff nobody does: the code point is shown in words there.
 */
export function glyphMissing(reception: Reception): Step {
  const { phase, purpose } = reception;
  if (phase.kind !== 'shown' || !purpose.attended) return step(reception);
  const { conclusion } = phase;
  const { notices, asks } = conclusion;
  if (notices.includes(GLYPH_MISSING)) return step(reception);
  const lowered = {
    ...conclusion,
    outcome: 'attention' as const,
    notices: [...notices, GLYPH_MISSING] as const,
    asks: [...asks, GLYPH_MISSING] as const,
  };
  return step({ ...reception, phase: { ...phase, conclusion: lowered } });
}

/** [一致しません]: a person's decision, that ends as a refusal of its own (design 1). */
export function faceMismatch(reception: Reception): Step {
  const { phase } = reception;
  if (phase.kind !== 'shown') return step(reception);
  const conclusion = {
    ...phase.conclusion,
    outcome: 'refused' as const,
    identity: null,
    validity: null,
    missing: [],
    notices: [],
    asks: [],
    failure: failure('face-mismatch'),
  };
  return step({ ...reception, phase: { kind: 'refused', conclusion } }, [{ type: 'wipe-page' }]);
}
