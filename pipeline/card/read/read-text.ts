import type { CardLink } from '../../apdu/card-link.ts';
import type { PipelineContext } from '../../context.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { FILE_SIZE, TEXT_FILE } from '../profile.ts';
import { parseTextRecord } from '../records/text-record.ts';
import { parseTextCardKey, parseTextSignature } from '../records/text-signature.ts';
import type { CardDialogue } from './dialogue.ts';
import type { TextEvidence } from './evidence.ts';
import { readFile } from './read-file.ts';
import { challengeChip, readCertificate } from './steps.ts';

/** The opened text application, complete with its proofs: 5 reads and one signature (facts 8.1). */
export async function readText(
  link: CardLink,
  context: PipelineContext,
  dialogue: CardDialogue,
): Promise<Result<TextEvidence>> {
  dialogue.progress('name-and-address', 0);
  const items = await readFile(link, { name: 'text/0002', id: TEXT_FILE.basicFour });
  if (!items.ok) return items;
  const record = parseTextRecord(items.value);
  if (!record.ok) return record;
  dialogue.progress('issuer-proof', 0);
  const signature = await readSignature(link);
  if (!signature.ok) return signature;
  const certificate = await readCertificate(link, 'text/0004', TEXT_FILE.certificate);
  if (!certificate.ok) return certificate;
  dialogue.progress('issuer-proof', 50);
  const cardKey = await readCardKey(link);
  if (!cardKey.ok) return cardKey;
  const chip = await challengeChip(link, context);
  if (!chip.ok) return chip;
  return succeed({
    record: record.value,
    signature: signature.value,
    certificate: certificate.value,
    cardKey: cardKey.value,
    chip: chip.value,
  });
}

async function readSignature(link: CardLink) {
  const expectedSize = FILE_SIZE.textSignature;
  const file = await readFile(link, { name: 'text/0003', id: TEXT_FILE.signature, expectedSize });
  return file.ok ? parseTextSignature(file.value) : file;
}

async function readCardKey(link: CardLink) {
  const expectedSize = FILE_SIZE.textCardKey;
  const file = await readFile(link, { name: 'text/0007', id: TEXT_FILE.cardKey, expectedSize });
  return file.ok ? parseTextCardKey(file.value) : file;
}
