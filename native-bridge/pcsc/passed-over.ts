/**
 * Readers that show up in PC/SC but can never hold a card that somebody lays down: Windows Hello, TPM
 * virtual smart cards, SIM slots, and tokens that are reader and card in one (facts/peers.md:
 * eID viewers of other countries had to learn this).
 */
const NEVER_A_CARD: readonly RegExp[] = [
  /Windows Hello/i,
  /Virtual Smart Card/i,
  /Microsoft UICC/i,
  /\bTPM\b/i,
  /YubiKey|Yubikey/,
];

export function isPassedOver(readerName: string): boolean {
  return NEVER_A_CARD.some((pattern) => pattern.test(readerName));
}
