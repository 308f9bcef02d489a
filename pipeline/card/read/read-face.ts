import type { CardLink } from '../../apdu/card-link.ts';
import { concat } from '../../bytes/concat.ts';
import type { PipelineContext } from '../../context.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { readOffsets } from '../../tlv/offset-table.ts';
import { readTlv, readTlvHeader } from '../../tlv/tlv.ts';
import { SURFACE_FILE } from '../profile.ts';
import { type CardFace, parseCardFace, photoGap } from '../records/card-face.ts';
import type { CardDialogue } from './dialogue.ts';
import type { SurfaceEvidence } from './evidence.ts';
import { objectSize, readRange, readStart } from './read-file.ts';
import { challengeChip, readCertificate } from './steps.ts';

const FILE = { name: 'surface/0002', id: SURFACE_FILE.cardFace } as const;

/** The opened surface application: card face, issuer certificate, and the chip's proof. */
export async function readFace(
  link: CardLink,
  context: PipelineContext,
  dialogue: CardDialogue,
  withPhoto: boolean,
): Promise<Result<SurfaceEvidence<CardFace>>> {
  const record = await readCardFace(link, dialogue, withPhoto);
  if (!record.ok) return record;
  dialogue.progress('issuer-proof', 0);
  const certificate = await readCertificate(link, 'surface/0004', SURFACE_FILE.certificate);
  if (!certificate.ok) return certificate;
  const chip = await challengeChip(link, context);
  if (!chip.ok) return chip;
  return succeed({ record: record.value, certificate: certificate.value, chip: chip.value });
}

/** The card-face file, without the photo's bytes where the purpose does not name the photo. */
async function readCardFace(
  link: CardLink,
  dialogue: CardDialogue,
  withPhoto: boolean,
): Promise<Result<CardFace>> {
  const progress = (percent: number) => dialogue.progress('photo', percent);
  if (withPhoto) progress(0);
  const start = await readStart(link, FILE);
  if (!start.ok) return start;
  const size = objectSize(start.value, FILE.name);
  if (!size.ok) return size;
  const read = start.value.length;
  if (read >= size.value) return parseCardFace(start.value.subarray(0, size.value), true);
  const gap = withPhoto ? null : gapAfter(start.value, size.value);
  if (gap === null) {
    const rest = await readRange(link, FILE.name, read, size.value, withPhoto ? progress : null);
    return rest.ok ? parseCardFace(concat(start.value, rest.value), true) : rest;
  }
  const before = await readRange(link, FILE.name, read, gap.from);
  if (!before.ok) return before;
  const behind = await readRange(link, FILE.name, gap.to, size.value);
  if (!behind.ok) return behind;
  const hole = new Uint8Array(gap.to - gap.from);
  return parseCardFace(concat(start.value, before.value, hole, behind.value), false);
}

/** The bytes to leave out, where they lie behind what was read already. */
function gapAfter(start: Uint8Array, size: number) {
  const outer = readTlvHeader(start, 0);
  if (!outer.ok) return null;
  const table = readTlv(start, outer.value.headerLength);
  const offsets = table.ok ? readOffsets(table.value.value) : null;
  const gap = offsets === null ? null : photoGap(offsets, size);
  return gap !== null && gap.from >= start.length ? gap : null;
}
