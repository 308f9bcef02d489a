import type { PipelineContext } from '../../context.ts';
import { type Check, CLOCK_CHECK, failedCheck, passed } from '../../outcome/check.ts';
import { checkClock } from '../../outcome/clock-check.ts';
import type { DocumentType, WantedElement } from '../request/document-type.ts';
import { type BoundSession, checkDeviceAuth } from './device-auth.ts';
import {
  checkDocumentType,
  checkKeyAuthorisation,
  checkOnlyRequested,
  checkStatus,
} from './document-checks.ts';
import { checkIssuerCertificates, type IssuerTrust } from './issuer-certificates.ts';
import { checkIssuerSignature } from './issuer-signature.ts';
import { checkDigests, checkDuplicates, checkSalts } from './item-checks.ts';
import type { PhoneEvidence } from './phone-evidence.ts';
import { checkValidity } from './validity-checks.ts';

/** What a phone's answer is held against. */
export interface PhoneExpectation {
  readonly type: DocumentType;
  readonly wanted: readonly WantedElement[];
  readonly trust: IssuerTrust;
  readonly session: BoundSession;
  /** Whether values that came twice agree. */
  readonly agreement: Check;
}

/**
 * Every rule for one phone's record (ISO/IEC 18013-5, 9.3; facts/iso18013-5-reader.md 8.4), in one order, each
 * reported on its own, the passed ones too.
 */
export function verifyPhone(
  context: PipelineContext,
  evidence: PhoneEvidence,
  { type, wanted, trust, session, agreement }: PhoneExpectation,
): readonly Check[] {
  const now = context.now();
  const plausible = checkClock(now).status === 'passed';
  // Every proof of a phone hangs on dates: unlike a card, none is shown by a clock that cannot be right.
  const clock = plausible ? passed(CLOCK_CHECK) : failedCheck(CLOCK_CHECK, 'clock-implausible');
  const { issuerAuth } = evidence.document.issuerSigned;
  const chain = issuerAuth.x5chain ?? [];
  const { checks, signer } = checkIssuerCertificates(context, chain, trust, type);
  return [
    ...checks,
    checkIssuerSignature(context, issuerAuth, signer),
    checkDigests(context, evidence),
    checkDocumentType(evidence, type.docType),
    ...checkValidity(evidence, signer, now, plausible),
    checkKeyAuthorisation(evidence),
    checkDeviceAuth(context, evidence, session),
    checkDuplicates(evidence),
    checkSalts(evidence),
    checkOnlyRequested(evidence, wanted),
    checkStatus(evidence),
    agreement,
    clock,
  ];
}
