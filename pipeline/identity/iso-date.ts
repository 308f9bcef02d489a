import { type FullDate, isFull, parseCompactDate } from './calendar-date.ts';

/**
 * `YYYY-MM-DD`, the full-date of RFC 3339 (tag 1004, or plain text from some wallets). Null for anything
 * else, a day that does not exist, or a year before 1800.
 */
export function parseIsoDate(text: string): FullDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = parseCompactDate(text.replaceAll('-', ''));
  return date !== null && isFull(date) ? date : null;
}
