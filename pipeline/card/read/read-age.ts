import type { CardLink } from '../../apdu/card-link.ts';
import type { PipelineContext } from '../../context.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { FILE_SIZE, SURFACE_FILE } from '../profile.ts';
import { type AgeRecord, parseAgeRecord } from '../records/age-record.ts';
import type { CardDialogue } from './dialogue.ts';
import type { SurfaceEvidence } from './evidence.ts';
import { readFile } from './read-file.ts';
import { challengeChip, readCertificate } from './steps.ts';

/** The age record, opened by the birth date alone, with its proofs. */
export async function readAge(
  link: CardLink,
  context: PipelineContext,
  dialogue: CardDialogue,
): Promise<Result<SurfaceEvidence<AgeRecord>>> {
  dialogue.progress('birth-date', 0);
  const expectedSize = FILE_SIZE.age;
  const file = await readFile(link, { name: 'surface/0001', id: SURFACE_FILE.age, expectedSize });
  if (!file.ok) return file;
  const record = parseAgeRecord(file.value);
  if (!record.ok) return record;
  dialogue.progress('issuer-proof', 0);
  const certificate = await readCertificate(link, 'surface/0004', SURFACE_FILE.certificate);
  if (!certificate.ok) return certificate;
  const chip = await challengeChip(link, context);
  if (!chip.ok) return chip;
  return succeed({ record: record.value, certificate: certificate.value, chip: chip.value });
}
