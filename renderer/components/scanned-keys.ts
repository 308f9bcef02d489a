import { isNumberText, isQrText } from './number-fields.ts';

/** Milliseconds without a key after which what was typed is over; no scanner waits that long. */
export const SCAN_PAUSE_MS = 1000;

/** What a scanner in keyboard mode has typed so far; empty where nothing but a number's parts came. */
export interface Scan {
  readonly text: string;
  /** When its last key was pressed, in milliseconds of any clock. */
  readonly at: number;
}

export const NO_SCAN: Scan = { text: '', at: 0 };

export interface KeyTaken {
  readonly scan: Scan;
  /** Whether the key is kept from the field that has the focus. */
  readonly swallowed: boolean;
  /** The QR code that the key completed. */
  readonly qr: string | null;
}

/**
 * One key. From the first that can be no part of a number on, all of them belong to one scanned text, its
 * digits too: none of them reaches a field, until Enter, Tab or a pause ends the text.
 */
export function takeKey(before: Scan, key: string, now: number): KeyTaken {
  const scan = now - before.at > SCAN_PAUSE_MS ? NO_SCAN : before;
  const ends = key === 'Enter' || key === 'Tab';
  if (ends && scan.text !== '') return { scan: NO_SCAN, swallowed: true, qr: qrOf(scan) };
  // Shift, arrows and their like have names; what is typed is one character.
  const typed = [...key].length === 1;
  if (!typed || (scan.text === '' && isNumberText(key)))
    return { scan, swallowed: false, qr: null };
  return { scan: { text: scan.text + key, at: now }, swallowed: true, qr: null };
}

/** The QR code that a finished text is; null for any other. */
export function qrOf({ text }: Scan): string | null {
  return isQrText(text) ? text : null;
}
