import { dateInJapan, isoDate } from '../../pipeline/identity/calendar-date.ts';
import { checkClock } from '../../pipeline/outcome/clock-check.ts';
import type { Finding } from './doctor-command.ts';

/** Expiry is judged by this machine's clock. */
export function examineClock(now: Date): Finding {
  const text = `today is ${isoDate(dateInJapan(now))} in Japan`;
  return checkClock(now).status === 'passed'
    ? { what: 'clock', state: 'ok', text }
    : {
        what: 'clock',
        state: 'broken',
        text,
        remedy: 'Set the time; every result asks for the eye',
      };
}
