import { CURVES, type CurvePoint } from '../../pipeline/crypto/curves.ts';
import type { CardCa } from './card-ca-file.ts';
import { fingerprint, sha256InGroups } from './fingerprint.ts';

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

/**
 * The same for the keys of documents' issuers (fixtures/virtual/issuers/mdoc-*.pem): SHA-256 over the x
 * coordinate, or over the key itself on an Edwards curve. Their certificates are made anew each day,
 * and a point may be written in several ways, so neither would name a key for good.
 */
const PUBLIC_DOCUMENT_KEYS: readonly string[] = [
  'E03C 9000 4E7F 5C38 9B3C 8D73 5482 7922 1F2B 9F87 6202 8F6E 7519 635A 7582 B643',
  'E944 0527 931E EBDE B3DE 138A 6938 5D10 0E4A 3945 64B3 AA6E 7892 2792 78E7 4466',
  '2363 3DD1 D086 F487 58EB B458 C235 0AE4 851E C2CA F851 C5E7 377D CA49 EDA1 580E',
  '8679 D428 B829 018F 706B 230A E5CA 631F EFCB 1AA8 A483 8B62 C899 B273 D7D4 D6A3',
  '7F81 98CF FFA3 E519 A6EA C4D8 C685 BC48 F31F 7FA6 B6C1 A3C9 3AEF DCCD 98C7 7CB8',
  '1EF8 DDDD 8A24 8CDD 75A8 96B0 3D03 94B1 E34E 7099 7AB0 36CA 5E04 5C51 8B9E 3FE3',
  'B45F 57E7 0695 D602 1A03 F05D 6996 FE4A 50CB BD64 3BFD A092 3F02 94DC B087 8BAE',
  'F780 0C76 EA7F BAD6 D768 0906 E458 FB0C 1498 B029 761B 8020 639C 39ED A24A 2A4A',
];

export function isPublicDocumentKey({ curve, point }: CurvePoint): boolean {
  const { kind, bytes } = CURVES[curve];
  const named = kind === 'weierstrass' ? point.subarray(1, 1 + bytes) : point;
  return PUBLIC_DOCUMENT_KEYS.includes(sha256InGroups(named));
}
