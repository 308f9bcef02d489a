import type { TrustStore } from '../../desk/trust/trust-store.ts';
import { parseCrl } from '../../pipeline/x509/crl.ts';
import { describeCardCa, describeIaca, describeList } from './describe.ts';

/** Everything that this counter believes, and what follows where there is nothing. */
export function listTrust({ cardCas, iacas, crls }: TrustStore): number {
  const now = new Date();
  if (cardCas.length === 0) process.stdout.write('no keys: every card is at best "attention"\n');
  for (const cardCa of cardCas) process.stdout.write(describeCardCa(cardCa));
  if (iacas.length === 0) process.stdout.write('no authorities: every phone is refused\n');
  for (const iaca of iacas) process.stdout.write(describeIaca(iaca, now));
  for (const der of crls) {
    const list = parseCrl(der);
    if (list.ok) process.stdout.write(describeList(list.value, now));
  }
  return 0;
}
