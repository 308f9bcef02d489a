import { mayBeWithin } from '../identity/age-span.ts';
import {
  type CalendarDate,
  daysBetween,
  type FullDate,
  isoDate,
} from '../identity/calendar-date.ts';
import { parseIsoDate } from '../identity/iso-date.ts';
import type { Medium } from '../reading/report.ts';
import type { Advice } from './advice.ts';
import type { Purpose } from './purpose.ts';

/** What was read, as far as advice depends on it. `validUntil` is the medium's own last day. */
export interface AdviceFacts {
  readonly medium: Medium;
  readonly birthDate: CalendarDate | null;
  readonly validUntil: FullDate | null;
  readonly today: FullDate;
}

export interface GivenAdvice {
  readonly id: string;
  /** May hold `{{days}}`. */
  readonly text: Advice['text'];
  /** Days until the medium expires, for advice about that; null for all other. */
  readonly days: number | null;
  readonly quiet: boolean;
}

/**
 * The advice that holds for this visitor on this day, in the order of the data. Of a birth date that lacks
 * parts it is enough that the age may fit: advice asks the clerk to look, so one line too many costs a
 * glance, one too few a bill (each text names its ages itself). Without a birth date no age fits.
 */
export function adviceFor(
  purpose: Pick<Purpose, 'advice' | 'expiryNoticeDays'>,
  facts: AdviceFacts,
): readonly GivenAdvice[] {
  const left = facts.validUntil === null ? null : daysBetween(facts.today, facts.validUntil);
  const expiresIn = left !== null && left >= 0 && left <= purpose.expiryNoticeDays ? left : null;
  return purpose.advice
    .filter((entry) => isInForce(entry, facts.today))
    .filter(({ when }) => !when.expiring || expiresIn !== null)
    .filter(({ when }) => fits(when, facts))
    .map(({ id, text, when, quiet = false }) => {
      const days = when.expiring ? expiresIn : null;
      return { id, text, days, quiet };
    });
}

function isInForce({ validFrom, validUntil }: Advice, today: FullDate): boolean {
  const day = isoDate(today);
  return validFrom <= day && (validUntil === null || day <= validUntil);
}

function fits({ medium, age }: Advice['when'], facts: AdviceFacts): boolean {
  if (medium !== undefined && medium !== facts.medium) return false;
  if (age === undefined) return true;
  const on = (age.on === undefined ? null : parseIsoDate(age.on)) ?? facts.today;
  return facts.birthDate !== null && mayBeWithin(age, facts.birthDate, on);
}

/** `daysLeft` is 0 on the last day and negative once the entry is no longer said. */
export interface EndingAdvice {
  readonly id: string;
  readonly validUntil: FullDate;
  readonly daysLeft: number;
}

/** Entries that have ended, or end so soon that somebody has to look for what follows them. */
export function endingAdvice(
  { advice }: Pick<Purpose, 'advice'>,
  today: FullDate,
  noticeDays = 60,
): readonly EndingAdvice[] {
  return advice.flatMap(({ id, validUntil: day }) => {
    const validUntil = day === null ? null : parseIsoDate(day);
    if (validUntil === null) return [];
    const daysLeft = daysBetween(today, validUntil);
    return daysLeft <= noticeDays ? [{ id, validUntil, daysLeft }] : [];
  });
}
