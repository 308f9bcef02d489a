export const PIN_LENGTH = 4;

/** What a key of a keyboard does on the pad; full-width digits come from Japanese input methods. */
export type PinKey = number | 'erase' | 'confirm' | null;

export function pinKeyOf(key: string): PinKey {
  const [digit] = /^[0-9０-９]$/u.exec(key) ?? [];
  if (digit !== undefined) return Number(digit.normalize('NFKC'));
  if (key === 'Backspace' || key === 'Delete') return 'erase';
  return key === 'Enter' ? 'confirm' : null;
}
