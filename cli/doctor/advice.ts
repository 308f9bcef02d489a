import { loadPurposes, type Purposes } from '../../desk/purposes.ts';
import { type FullDate, isoDate } from '../../pipeline/identity/calendar-date.ts';
import { type EndingAdvice, endingAdvice } from '../../pipeline/purpose/advice-for.ts';
import type { Finding } from './doctor-command.ts';

const REMEDY = {
  own: 'Look for what follows it, and correct the purpose',
  builtIn: 'Look for what follows it: a newer version of this program, or a purpose of your own',
} as const;

/** What clerks are told beside a result and is no longer true, or not for long: a line for each purpose. */
export function examineAdvice(purposes: Purposes, today: FullDate): readonly Finding[] {
  const builtIn = loadPurposes(null);
  const found = [...purposes].flatMap(([id, purpose]): readonly Finding[] => {
    const ending = endingAdvice(purpose, today);
    if (ending.length === 0) return [];
    const remedy = builtIn.ok && builtIn.value.has(id) ? REMEDY.builtIn : REMEDY.own;
    const text = `${id}: ${ending.map(describe).join(', ')}`;
    return [{ what: 'advice', state: 'warning', text, remedy }];
  });
  return found.length > 0 ? found : [{ what: 'advice', state: 'ok', text: 'none ends soon' }];
}

function describe({ id, validUntil, daysLeft }: EndingAdvice): string {
  return `${id} ${daysLeft < 0 ? 'ended' : 'ends'} with ${isoDate(validUntil)}`;
}
