import type { CardCa } from './card-ca-file.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * The keys of the invented issuers that the simulator and the tests use, whatever their part there. Their
 * private halves are in the repository: whoever has it can make any card under them, so no counter may
 * ever believe one of them.
 */
const PUBLIC_FINGERPRINTS: readonly string[] = [
  '5F8F C5AE C96B E383 1521 7646 D8C1 48BA C6CD D96C 5CB3 6118 64D3 CBC0 8952 5E7D',
  'BC40 3937 274B 9FE0 17DA A7C5 112A E287 A430 6443 9770 09C8 A804 DC3B D7F5 4F89',
  '1F50 109E 0799 7F4D 9D64 1196 97BF AC49 4F5E D2A0 2DCE 6B75 9126 E28B A53D 7F1F',
  '037A A356 5125 7E79 E819 2722 02F9 4C10 3203 8E45 823C 4E81 6A6F 0230 A1EE 573E',
  'D05A 196B ED33 C147 F408 E392 0AA8 FEDC F462 807B CE4E 62A4 4120 F792 5665 AD05',
];

export function isPublicKey(cardCa: CardCa): boolean {
  return PUBLIC_FINGERPRINTS.includes(fingerprint(cardCa));
}
