import type { CardCa } from './card-ca-file.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * CA keys of the invented hierarchy that the simulator and the tests use. Their private halves are in
 * the repository: whoever has it can make any card under them, so no counter may ever believe them.
 */
const PUBLIC_FINGERPRINTS: readonly string[] = [
  '5F8F C5AE C96B E383 1521 7646 D8C1 48BA C6CD D96C 5CB3 6118 64D3 CBC0 8952 5E7D',
  '1F50 109E 0799 7F4D 9D64 1196 97BF AC49 4F5E D2A0 2DCE 6B75 9126 E28B A53D 7F1F',
];

export function isPublicKey(cardCa: CardCa): boolean {
  return PUBLIC_FINGERPRINTS.includes(fingerprint(cardCa));
}
