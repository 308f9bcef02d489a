/**
 * How long a process may be silent that says four times a second that it lives. The longest thing that it
 * does without a pause is to decode a face of 2,000 x 2,000 in colour: 0.5 s where two cores were half
 * free, 0.06 s for the largest of a card; the slowest signature takes 0.03 s. Silence, the look at it,
 * the pause and the next start have to fit into 3 s.
 */
export const SILENCE_LIMIT_MS = 1250;

/**
 * The same for a process whose binding (nfc-pcsc on pcsclite) may hold its thread for as long as an APDU
 * takes, 5 s, when a status of the reader comes in between: shorter, and a slow card would look like a
 * driver that hangs.
 */
const BLOCKED_LIMIT_MS = 5500;
const BLOCKING_ENTRY = /(^|\/)nfc-pcsc-process\.[jt]s$/;

/** By the program that the process is started with: a path or the path of an address. */
export function silenceLimitOf(entry: string): number {
  return BLOCKING_ENTRY.test(entry.replaceAll('\\', '/')) ? BLOCKED_LIMIT_MS : SILENCE_LIMIT_MS;
}

/** Until its first word: a slow or busy machine takes long to load a process. */
export const START_LIMIT_MS = 20_000;

/**
 * Objects and texts: V8 ends the process that wants more. After 517 readings, one after the other, the
 * whole process held 193 MB, 125 MB of it from the start.
 */
export const HEAP_LIMIT_MIB = 256;

/** All that the process holds, its byte arrays and what its libraries took included. */
export const RSS_LIMIT_BYTES: number = 512 * 1024 * 1024;
