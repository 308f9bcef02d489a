import type { CardRoute } from '../../pipeline/card/card-code.ts';

/** The parts in which a number is typed, in the order in which the card wants them. */
export type FieldKey = 'year' | 'month' | 'day' | 'expiry' | 'security' | 'pin';

export interface FieldShape {
  readonly key: FieldKey;
  readonly length: number;
}

const BIRTH: readonly FieldShape[] = [
  { key: 'year', length: 2 },
  { key: 'month', length: 2 },
  { key: 'day', length: 2 },
];

export const FIELDS: Readonly<Record<CardRoute, readonly FieldShape[]>> = {
  b: [...BIRTH, { key: 'expiry', length: 4 }, { key: 'security', length: 4 }],
  birth: BIRTH,
  pin: [{ key: 'pin', length: 4 }],
};

/** What stands in the fields. Strings of a number exist nowhere else in the program. */
export type Draft = Readonly<Partial<Record<FieldKey, string>>>;

/** Digits alone; the full-width ones of an input method count as what they show. */
export function digitsOf(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/\D/g, '');
}

/** Whether a text can stand in a number field: digits of either width and white space, nothing else. */
export function isNumberText(text: string): boolean {
  return /^[0-9０-９\s]*$/.test(text);
}

/** Whether a text is meant as a phone's QR code; whether it is a good one is not judged here. */
export function isQrText(text: string): boolean {
  return /^\s*mdoc:/i.test(text);
}

/** A whole number pasted at once, spread over the fields; null when it is not as long as they are. */
export function spread(text: string, fields: readonly FieldShape[]): Draft | null {
  // Not the digits out of any text: what was copied must be the number and nothing else.
  const digits = digitsOf(text);
  if (digits.length !== text.trim().length) return null;
  const draft: Partial<Record<FieldKey, string>> = {};
  let at = 0;
  for (const { key, length } of fields) {
    draft[key] = digits.slice(at, at + length);
    at += length;
  }
  return digits.length === at ? draft : null;
}

export function isComplete(draft: Draft, fields: readonly FieldShape[]): boolean {
  return fields.every(({ key, length }) => draft[key]?.length === length);
}

/** The typed number as the bytes that leave the page. */
export function encodeDraft(draft: Draft, fields: readonly FieldShape[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(fields.map(({ key }) => draft[key] ?? '').join(''), (digit) =>
    digit.charCodeAt(0),
  );
}
