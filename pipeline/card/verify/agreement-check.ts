import { sameDate } from '../../identity/calendar-date.ts';
import { type Check, failedCheck, notCheckable, passed } from '../../outcome/check.ts';
import type { CardFace } from '../records/card-face.ts';
import type { TextRecord } from '../records/text-record.ts';

const ID = 'card.agreement';

/**
 * Whether both applications tell the same birth date and sex: what stands between a genuine card and
 * a text record spliced onto it from another person of the same municipality (facts 8.1).
 */
export function checkAgreement(text: TextRecord | null, face: CardFace | null): Check {
  if (text === null || face === null) return notCheckable(ID, 'one-application-read');
  if (!sameDate(text.birthDate, face.birthDate)) return failedCheck(ID, 'birth-date-differs');
  return text.sex === face.sex ? passed(ID) : failedCheck(ID, 'sex-differs');
}
