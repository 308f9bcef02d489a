import { type Check, deviation, failedCheck, notCheckable, passed } from '../../outcome/check.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { PhoneEvidence } from './phone-evidence.ts';

/** The dates of the record (ISO/IEC 18013-5, 9.3.1, step 5), strictly as the issuer signed them. */
export function checkValidity(
  { security }: PhoneEvidence,
  signer: Certificate | null,
  now: Date,
  clockIsPlausible: boolean,
): readonly Check[] {
  const { signed, validFrom, validUntil } = security.validityInfo;
  return [
    checkSigningTime(signed, signer),
    checkSignerOutlived(validUntil, signer),
    checkStart(signed, validFrom, now),
    clockIsPlausible ? checkExpiry(validUntil, now) : notCheckable(EXPIRY, 'clock-implausible'),
  ];
}

const EXPIRY = 'mdoc.expiry';

function checkSigningTime(signed: Date, signer: Certificate | null): Check {
  const id = 'mdoc.signing-time';
  if (signer === null) return failedCheck(id, 'certificate-unreadable');
  if (signed < signer.notBefore || signed > signer.notAfter) {
    return failedCheck(id, 'signed-outside-certificate');
  }
  return passed(id);
}

/** A reader may refuse a record that outlives its signer's certificate; it was signed in time all the same. */
function checkSignerOutlived(validUntil: Date, signer: Certificate | null): Check {
  const id = 'mdoc.signer-outlived';
  if (signer === null) return notCheckable(id, 'certificate-unreadable');
  return validUntil > signer.notAfter ? deviation(id, 'outlives-certificate') : passed(id);
}

function checkStart(signed: Date, validFrom: Date, now: Date): Check {
  const id = 'mdoc.validity-start';
  if (validFrom > now) return failedCheck(id, 'not-yet-valid');
  return signed > validFrom ? failedCheck(id, 'signed-after-start') : passed(id);
}

function checkExpiry(validUntil: Date, now: Date): Check {
  return now > validUntil ? failedCheck(EXPIRY, 'past') : passed(EXPIRY);
}
