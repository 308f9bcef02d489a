import { z } from 'zod';
import {
  type CalendarDate,
  dateInJapan,
  daysBetween,
  type FullDate,
  isFull,
  isoDate,
  parseCompactDate,
} from '../pipeline/identity/calendar-date.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const readersSchema = z.record(
  z.string(),
  z.strictObject({ extended: z.boolean(), learnt: z.iso.date() }),
);

type Readers = z.infer<typeof readersSchema>;

/** After this a reader is tried again: a driver update may have changed what it can carry. */
const FORGET_AFTER_DAYS = 30;

/**
 * What was learnt of the readers of this counter: whether extended length gets through. Losing the file
 * costs one exchange, so one that cannot be read counts as empty.
 */
export class LearntReaders {
  readonly #file: string;
  readonly #now: () => Date;

  constructor(file: string, now: () => Date = () => new Date()) {
    this.#file = file;
    this.#now = now;
  }

  /** Whether extended length works on a reader; null when it is not known, or too long ago. */
  extended(reader: string): boolean | null {
    const known = this.#load();
    // A reader may be called anything, `constructor` too.
    const entry = Object.hasOwn(known, reader) ? known[reader] : undefined;
    const learnt = entry === undefined ? null : parseIso(entry.learnt);
    if (entry === undefined || learnt === null) return null;
    const age = daysBetween(learnt, dateInJapan(this.#now()));
    return age >= 0 && age <= FORGET_AFTER_DAYS ? entry.extended : null;
  }

  /** Keeps what a reading found out; writes only when that is news. A folder that refuses is no harm. */
  learn(reader: string, extended: boolean | null): void {
    if (extended === null || this.extended(reader) === extended) return;
    const learnt = isoDate(dateInJapan(this.#now()));
    try {
      writeJsonFile(this.#file, { ...this.#load(), [reader]: { extended, learnt } });
    } catch {
      // The next reading finds it out again.
    }
  }

  #load(): Readers {
    const read = readJsonFile(this.#file, readersSchema);
    return read.ok ? (read.value ?? {}) : {};
  }
}

function parseIso(text: string): FullDate | null {
  const date: CalendarDate | null = parseCompactDate(text.replaceAll('-', ''));
  return date !== null && isFull(date) ? date : null;
}
