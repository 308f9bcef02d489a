import type { PipelineContext } from '../../context.ts';
import { type Check, notCheckable } from '../../outcome/check.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import type { WantedElement } from '../request/document-type.ts';
import { parseDocuments } from '../response/device-response.ts';
import { type PhoneRecord, readValues } from '../values/phone-record.ts';
import { phoneEvidence } from '../verify/phone-evidence.ts';
import { type PhoneExpectation, verifyPhone } from '../verify/verify-phone.ts';

/** A phone's record with every check; `record` is null where one of them failed. */
export interface ProvenAnswer {
  readonly checks: readonly Check[];
  readonly record: PhoneRecord | null;
  readonly validUntil: Date;
}

/**
 * Takes a DeviceResponse apart and proves it. Values of a record that does not hold are never handed
 * on. `malformed-data` for what is not of the standard's form, and for a sound record that cannot be
 * shown as it is.
 */
export function proveAnswer(
  context: PipelineContext,
  response: Uint8Array,
  expectation: Omit<PhoneExpectation, 'agreement'>,
): Result<ProvenAnswer> {
  const documents = parseDocuments(response);
  if (!documents.ok) return documents;
  const evidence = phoneEvidence(documents.value, expectation.type.docType);
  if (!evidence.ok) return evidence;
  const wanted: readonly WantedElement[] = expectation.wanted;
  const values = readValues(evidence.value.items, wanted);
  const agreement = values.ok
    ? values.value.agreement
    : notCheckable('mdoc.values-agree', 'value-not-understood');
  const checks = verifyPhone(context, evidence.value, { ...expectation, agreement });
  const sound = checks.every(({ status }) => status !== 'failed');
  if (sound && !values.ok) return fail(values.failure);
  const record = sound && values.ok ? values.value.record : null;
  return succeed({ checks, record, validUntil: evidence.value.security.validityInfo.validUntil });
}
