import { certificateFingerprint } from '../../desk/trust/fingerprint.ts';
import { isAuthority, saveIaca } from '../../desk/trust/iaca-file.ts';
import { isPublicDocumentKey } from '../../desk/trust/public-keys.ts';
import type { TrustStore } from '../../desk/trust/trust-store.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { equalBytes } from '../../pipeline/bytes/equal.ts';
import type { Certificate } from '../../pipeline/x509/certificate.ts';
import { isSignedBy } from '../../pipeline/x509/certificate-signature.ts';
import { isConfirmed } from './confirm.ts';
import { describeCertificate } from './describe.ts';
import { refuse } from './refuse.ts';

/** What an operator says of a certificate on the command line. */
export interface IacaWords {
  readonly docTypes: readonly string[];
  readonly source: string;
  readonly confirmed: readonly string[];
}

/**
 * Takes one certificate of an issuing authority, once the operator has confirmed its fingerprint. One that
 * could never prove a document is refused before that.
 */
export async function importIaca(
  folder: string,
  { iacas }: TrustStore,
  certificate: Certificate,
  { docTypes, source, confirmed }: IacaWords,
): Promise<number> {
  const now = new Date();
  const fault = faultOf(certificate, now);
  if (fault !== null) return refuse(`${certificate.subject.text}: ${fault}`);
  const known = iacas.find((iaca) => equalBytes(iaca.certificate, certificate.raw));
  if (known !== undefined) {
    const same = [...known.docTypes].sort().join() === [...docTypes].sort().join();
    if (!same) return refuse('known already, for other documents: remove it first');
    process.stdout.write(`imported 0, ${iacas.length} in all\n`);
    return 0;
  }
  process.stdout.write(describeCertificate(certificate, docTypes));
  const { comparable } = certificate.subject;
  if (iacas.some(({ details }) => details.subject.comparable === comparable)) {
    process.stdout.write('    another certificate of this name is believed already\n');
  }
  if (!(await isConfirmed(certificateFingerprint(certificate.raw), confirmed))) {
    return refuse('not confirmed: nothing was imported');
  }
  saveIaca(folder, certificate.raw, {
    docTypes: [...docTypes],
    importedAt: now.toISOString(),
    source,
  });
  process.stdout.write(`imported 1, ${iacas.length + 1} in all\n`);
  return 0;
}

function faultOf(certificate: Certificate, now: Date): string | null {
  const { subject, issuer, notAfter, unknownCritical, forbiddenExtensions, key } = certificate;
  if (!isAuthority(certificate)) return 'is not of an authority: it may issue no certificates';
  if (now > notAfter) return 'has expired';
  const strange = [...unknownCritical, ...forbiddenExtensions];
  if (strange.length > 0) return `has an extension that is not allowed: ${strange.join(', ')}`;
  const isRoot = subject.comparable === issuer.comparable;
  if (isRoot && !isSignedBy(nodeContext(), certificate, key)) return 'its own signature is wrong';
  return isPublicDocumentKey(key) ? "is the simulator's: never believe it" : null;
}
