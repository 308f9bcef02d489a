import type { Failure } from '../../outcome/failure.ts';
import type { Result } from '../../outcome/result.ts';
import type { ReadStep } from '../../reading/read-step.ts';
import type { CardCode, CardRoute } from '../card-code.ts';
import type { CardFace } from '../records/card-face.ts';
import type { SurfaceEvidence } from './evidence.ts';

/** What a card reading is for. */
export interface CardPlan {
  /** How the card is opened; null when nothing to open it with was given. */
  readonly route: CardRoute | null;
  /** Whether the photo is among the items of the purpose. */
  readonly photo: boolean;
  /** Whether a clerk stands by: without one the last try does not exist (design 6). */
  readonly attended: boolean;
}

/**
 * The host's side of a reading: it is asked for the number once the counters are known, and for the
 * explicit yes when one try is left. `code` fails with `number-not-entered` or `cancelled`.
 */
export interface CardDialogue {
  code(triesLeft: number | null): Promise<Result<CardCode, Failure>>;
  confirmLastTry(): Promise<boolean>;
  /** `percent` is of this step alone. */
  progress(step: ReadStep, percent: number): void;
  /** The surface records are complete: they may be verified while the text is still being read. */
  faceRead(face: SurfaceEvidence<CardFace>): void;
}
