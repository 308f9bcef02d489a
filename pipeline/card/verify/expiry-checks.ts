import { compareDates, dateInJapan, type FullDate } from '../../identity/calendar-date.ts';
import { type Check, failedCheck, notCheckable, passed } from '../../outcome/check.ts';

const ID = 'card.expiry';

/**
 * Valid to the end of the day in Japan. The date is not signed (facts 4.1): one in the past is taken
 * at its word, since nobody forges it backwards; one in the future is for the clerk to compare with
 * the print.
 */
export function checkExpiry(expiry: FullDate | null, now: Date, clockPlausible: boolean): Check {
  if (expiry === null) return notCheckable(ID, 'expiry-not-read');
  if (!clockPlausible) return notCheckable(ID, 'clock-implausible');
  return compareDates(expiry, dateInJapan(now)) < 0 ? failedCheck(ID, 'past') : passed(ID);
}

/** What no card can show at a counter, said so on every result (design 1, advisory checks). */
export const NEVER_CHECKABLE: readonly Check[] = [
  notCheckable('card.expiry-signed', 'not-signed-by-issuer'),
  notCheckable('card.not-stopped', 'not-available-offline'),
  notCheckable('card.revocation', 'not-available-offline'),
];
