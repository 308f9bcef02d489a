import { equalBytes } from '../../bytes/equal.ts';
import type { PipelineContext } from '../../context.ts';
import { signsData } from '../../crypto/pkcs1.ts';
import {
  type Check,
  type CheckId,
  failedCheck,
  notCheckable,
  passed,
} from '../../outcome/check.ts';
import type { CvCertificate } from '../records/cv-certificate.ts';
import type { CardAnchor, CardAp } from './anchors.ts';

/**
 * Whether a CA key of the trust store signed the certificate of the key that signed the records
 * (facts/mynumber-card.md 4.1). Without any anchor for this application nobody can tell; with
 * anchors, a certificate that names none of them is refused, as is one that only looks the part.
 */
export function checkIssuer(
  context: PipelineContext,
  id: CheckId,
  ap: CardAp,
  certificate: CvCertificate,
  anchors: readonly CardAnchor[],
): Check {
  const ofThisAp = anchors.filter((anchor) => anchor.ap === ap);
  if (ofThisAp.length === 0) return notCheckable(id, 'no-trust-anchor');
  const named = ofThisAp.filter(({ keyId }) => equalBytes(keyId, certificate.caKeyId));
  if (named.length === 0) return failedCheck(id, 'unknown-issuer');
  const signed = named.some(({ key }) =>
    signsData(context, key, certificate.signature, certificate.signed),
  );
  return signed ? passed(id) : failedCheck(id, 'certificate-signature-invalid');
}
