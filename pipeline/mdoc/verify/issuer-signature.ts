import type { PipelineContext } from '../../context.ts';
import { type CoseSign1, faultOfSign1 } from '../../cose/sign1.ts';
import { type Check, failedCheck, passed } from '../../outcome/check.ts';
import type { Certificate } from '../../x509/certificate.ts';

const ID = 'mdoc.issuer-signature';

/** Whether the document signer signed the MobileSecurityObject (ISO/IEC 18013-5, 9.3.1, step 2). */
export function checkIssuerSignature(
  context: PipelineContext,
  issuerAuth: CoseSign1,
  signer: Certificate | null,
): Check {
  const { payload } = issuerAuth;
  if (signer === null || payload === null) return failedCheck(ID, 'certificate-unreadable');
  const fault = faultOfSign1(context, issuerAuth, signer.key, payload);
  return fault === null ? passed(ID) : failedCheck(ID, fault);
}
