/** Status words of the card (facts/mynumber-card.md 2.7; JICSAP table 25, ISO/IEC 7816-4 table 5). */
export const SW = {
  ok: 0x9000,
  endOfFile: 0x6282,
  fault: 0x6f00,
  wrongLength: 0x6700,
  securityStatus: 0x6982,
  blocked: 0x6983,
  keyLocked: 0x6984,
  conditionsOfUse: 0x6985,
  fileNotFound: 0x6a82,
  wrongOffset: 0x6b00,
  referenceNotFound: 0x6a88,
} as const;

/** `63Cx`: the x tries left; null for any other status word. */
export function triesOf(sw: number): number | null {
  return (sw & 0xfff0) === 0x63c0 ? sw & 0x0f : null;
}

/** `6983` and `6984`: the card's key is blocked (both are accepted, facts 2.7). */
export function isBlocked(sw: number): boolean {
  return sw === SW.keyLocked || sw === SW.blocked;
}

export function swText(sw: number): string {
  return sw.toString(16).toUpperCase().padStart(4, '0');
}
