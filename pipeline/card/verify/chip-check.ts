import type { PipelineContext, RsaPublicKey } from '../../context.ts';
import { sha256DigestInfo, signsDigestInfo } from '../../crypto/pkcs1.ts';
import { type Check, type CheckId, failedCheck, passed } from '../../outcome/check.ts';
import type { ChipAnswer } from '../read/evidence.ts';

/** Whether the chip signed our challenge with the key inside its signed record: a copy cannot (facts 4.2). */
export function checkChip(
  context: PipelineContext,
  id: CheckId,
  key: RsaPublicKey,
  chip: ChipAnswer,
): Check {
  const proved = signsDigestInfo(
    context,
    key,
    chip.signature,
    sha256DigestInfo(chip.challengeDigest),
  );
  return proved ? passed(id) : failedCheck(id, 'proof-invalid');
}
