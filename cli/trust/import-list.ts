import { existsSync } from 'node:fs';
import { crlFileOf, saveCrl } from '../../desk/trust/crl-file.ts';
import type { TrustedIaca } from '../../desk/trust/iaca-file.ts';
import type { TrustStore } from '../../desk/trust/trust-store.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { isSignedBy } from '../../pipeline/x509/certificate-signature.ts';
import { parseCrl, type RevocationList } from '../../pipeline/x509/crl.ts';
import { describeList } from './describe.ts';
import { refuse } from './refuse.ts';

/**
 * Takes a revocation list that an authority of the store has signed: its signature says all that a
 * fingerprint would. It takes the place of an older one; an older one never takes its.
 */
export function importList(
  folder: string,
  { iacas, crls }: TrustStore,
  list: RevocationList,
): number {
  const iaca = iacas.find((one) => hasSigned(one, list));
  if (iaca === undefined) {
    return refuse(`${list.issuer.text}: no authority that was imported has signed this list`);
  }
  if (existsSync(crlFileOf(folder, iaca.certificate)) && isOlder(iaca, crls, list)) {
    return refuse(`${list.issuer.text}: a newer list is here already`);
  }
  process.stdout.write(describeList(list, new Date()));
  saveCrl(folder, list.raw, iaca.certificate);
  process.stdout.write('imported\n');
  return 0;
}

function hasSigned({ details }: TrustedIaca, list: RevocationList): boolean {
  const { subject, keyUsage, key } = details;
  const isNamed = subject.comparable === list.issuer.comparable;
  return isNamed && keyUsage?.has('cRLSign') === true && isSignedBy(nodeContext(), list, key);
}

function isOlder(
  iaca: TrustedIaca,
  crls: readonly Uint8Array[],
  { thisUpdate }: RevocationList,
): boolean {
  return crls.some((der) => {
    const kept = parseCrl(der);
    return kept.ok && hasSigned(iaca, kept.value) && kept.value.thisUpdate > thisUpdate;
  });
}
