import { equalBytes } from '../../bytes/equal.ts';
import type { PipelineContext } from '../../context.ts';
import { signsData } from '../../crypto/pkcs1.ts';
import { type Check, failedCheck, passed } from '../../outcome/check.ts';
import type { TextEvidence } from '../read/evidence.ts';
import type { CardAnchor } from './anchors.ts';
import { checkChip } from './chip-check.ts';
import { checkIssuer } from './issuer-check.ts';

/**
 * The proofs of the text application. `DF33` covers the digests of the items, `DF52` the card key;
 * the two are signed apart, so together they do not prove that both belong to one card (facts 8.1).
 */
export function checkText(
  context: PipelineContext,
  evidence: TextEvidence,
  anchors: readonly CardAnchor[],
): readonly Check[] {
  const { certificate, cardKey, chip } = evidence;
  return [
    checkIssuer(context, 'card.text-issuer-certificate', 'text', certificate, anchors),
    checkItems(context, evidence),
    signsData(context, certificate.subjectKey, cardKey.signature, cardKey.signed)
      ? passed('card.text-key-signature')
      : failedCheck('card.text-key-signature', 'signature-invalid'),
    checkChip(context, 'card.text-chip-proof', cardKey.key, chip),
  ];
}

function checkItems(context: PipelineContext, evidence: TextEvidence): Check {
  const { record, signature, certificate } = evidence;
  const id = 'card.text-signature';
  if (!signsData(context, certificate.subjectKey, signature.signature, signature.signed)) {
    return failedCheck(id, 'signature-invalid');
  }
  return equalBytes(context.sha256(record.hashed), signature.basicFourDigest)
    ? passed(id)
    : failedCheck(id, 'digest-mismatch');
}
