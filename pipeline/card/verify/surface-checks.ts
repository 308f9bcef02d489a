import type { PipelineContext } from '../../context.ts';
import { signsData, signsThreeDigests } from '../../crypto/pkcs1.ts';
import { type Check, failedCheck, passed } from '../../outcome/check.ts';
import type { SurfaceEvidence } from '../read/evidence.ts';
import type { AgeRecord } from '../records/age-record.ts';
import type { CardFace } from '../records/card-face.ts';
import type { CardAnchor } from './anchors.ts';
import { checkChip } from './chip-check.ts';
import { checkIssuer } from './issuer-check.ts';

const RECORD = 'card.record-signature';

/** The proofs of the card face: its three digests under one signature (design 6). */
export function checkFace(
  context: PipelineContext,
  evidence: SurfaceEvidence<CardFace>,
  anchors: readonly CardAnchor[],
): readonly Check[] {
  const { record, certificate } = evidence;
  const [person, images, photo] = record.hashed;
  const signed = signsThreeDigests(context, certificate.subjectKey, record.signature, [
    context.sha256(person),
    context.sha256(images),
    photo === null ? null : context.sha256(photo),
  ]);
  return surfaceChecks(context, evidence, anchors, signed);
}

/** The proofs of the age record: one ordinary signature over all before it (facts 4.1). */
export function checkAge(
  context: PipelineContext,
  evidence: SurfaceEvidence<AgeRecord>,
  anchors: readonly CardAnchor[],
): readonly Check[] {
  const { record, certificate } = evidence;
  const signed = signsData(context, certificate.subjectKey, record.signature, record.signed);
  return surfaceChecks(context, evidence, anchors, signed);
}

function surfaceChecks(
  context: PipelineContext,
  { record, certificate, chip }: SurfaceEvidence,
  anchors: readonly CardAnchor[],
  signed: boolean,
): readonly Check[] {
  return [
    checkIssuer(context, 'card.issuer-certificate', 'surface', certificate, anchors),
    signed ? passed(RECORD) : failedCheck(RECORD, 'signature-invalid'),
    checkChip(context, 'card.chip-proof', record.cardKey, chip),
  ];
}
