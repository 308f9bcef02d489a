import { certificateFingerprint, plainFingerprint } from '../../desk/trust/fingerprint.ts';
import { removeIaca } from '../../desk/trust/iaca-file.ts';
import { saveCardCas, type TrustStore } from '../../desk/trust/trust-store.ts';
import { nameOf } from './describe.ts';
import { refuse } from './refuse.ts';

export function removeCardKey(
  folder: string,
  { cardCas }: TrustStore,
  ap: string,
  keyId: string,
): number {
  const left = cardCas.filter((cardCa) => nameOf(cardCa) !== `${ap} ${keyId.toUpperCase()}`);
  if (left.length === cardCas.length) return refuse('there is no such key');
  saveCardCas(folder, left);
  process.stdout.write(`removed, ${left.length} left\n`);
  return 0;
}

/** By the whole fingerprint: part of one could fit another certificate. Its lists stay: they prove nothing alone. */
export function removeAuthority({ iacas }: TrustStore, fingerprint: string): number {
  const told = plainFingerprint(fingerprint);
  const found = iacas.filter(
    ({ certificate }) => plainFingerprint(certificateFingerprint(certificate)) === told,
  );
  if (found.length === 0) return refuse('there is no such certificate');
  found.forEach(removeIaca);
  process.stdout.write(`removed, ${iacas.length - found.length} left\n`);
  return 0;
}
