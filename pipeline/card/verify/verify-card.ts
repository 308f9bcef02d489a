import type { PipelineContext } from '../../context.ts';
import type { Check } from '../../outcome/check.ts';
import { checkClock } from '../../outcome/clock-check.ts';
import type { CardCode } from '../card-code.ts';
import type { CardEvidence } from '../read/evidence.ts';
import { checkAgreement } from './agreement-check.ts';
import type { CardAnchor } from './anchors.ts';
import { checkExpiry, NEVER_CHECKABLE } from './expiry-checks.ts';
import { checkNumber } from './number-check.ts';
import { checkAge, checkFace } from './surface-checks.ts';
import { checkText } from './text-checks.ts';

/**
 * Every rule for one card reading, in one order, each reported on its own, the passed ones too.
 * `faceChecks` are those of the card face where they were made while the text was being read.
 */
export function verifyCard(
  context: PipelineContext,
  evidence: CardEvidence,
  code: CardCode,
  anchors: readonly CardAnchor[],
  faceChecks: readonly Check[] | null = null,
): readonly Check[] {
  const { text, face, age, expiry } = evidence;
  const now = context.now();
  const clock = checkClock(now);
  const checks: Check[] = [];
  if (face !== null) checks.push(...(faceChecks ?? checkFace(context, face, anchors)));
  if (age !== null) checks.push(...checkAge(context, age, anchors));
  if (text !== null) checks.push(...checkText(context, text, anchors));
  checks.push(checkAgreement(text?.record ?? null, face?.record ?? null));
  const birth = (face ?? age)?.record.birthDate;
  if (birth !== undefined) checks.push(checkNumber(code, birth, expiry));
  checks.push(checkExpiry(expiry, now, clock.status === 'passed'), ...NEVER_CHECKABLE, clock);
  return checks;
}
