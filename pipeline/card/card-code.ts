/** The three ways to open a card at a counter. */
export type CardRoute = 'b' | 'pin' | 'birth';

/** Digits that each way needs: 照合番号B, the 4-digit PIN of the text application, the birth date. */
export const CODE_LENGTH = { b: 14, pin: 4, birth: 6 } as const satisfies Record<CardRoute, number>;

/**
 * What the clerk or visitor typed, as ASCII digits in one buffer that its owner zeroes. It never
 * becomes a string outside the field it was typed in (design rule 5).
 */
export interface CardCode {
  readonly route: CardRoute;
  readonly digits: Uint8Array;
}

/** A wrong length or a non-digit never reaches the card (design rule 3). */
export function isWellFormed(code: CardCode): boolean {
  return (
    code.digits.length === CODE_LENGTH[code.route] &&
    code.digits.every((byte) => byte >= 0x30 && byte <= 0x39)
  );
}

export function wipeCode(code: CardCode): void {
  code.digits.fill(0);
}
