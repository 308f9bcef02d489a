import type { CardLink } from '../../apdu/card-link.ts';
import { SW, swText } from '../../apdu/status-word.ts';
import type { PipelineContext } from '../../context.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { selectApplication, signChallenge } from '../commands.ts';
import { FILE_SIZE } from '../profile.ts';
import { type CvCertificate, parseCvCertificate } from '../records/cv-certificate.ts';
import type { ChipAnswer } from './evidence.ts';
import { readFile } from './read-file.ts';

const CHALLENGE_LENGTH = 32;

/** Selects an application that this card has answered to before, or must have. */
export async function select(link: CardLink, name: string, aid: Uint8Array): Promise<Result<null>> {
  const answer = await link.send(selectApplication(name, aid));
  if (!answer.ok) return answer;
  return answer.value.sw === SW.ok ? succeed(null) : unexpected(`SELECT ${name}`, answer.value.sw);
}

/** EF 0004 of the selected application: who vouches for the key that signed its records. */
export async function readCertificate(
  link: CardLink,
  name: string,
  file: number,
): Promise<Result<CvCertificate>> {
  const expectedSize = FILE_SIZE.certificate;
  const bytes = await readFile(link, { name, id: file, expectedSize });
  return bytes.ok ? parseCvCertificate(bytes.value, name) : bytes;
}

/** Lets the selected application's key sign a fresh challenge (facts/mynumber-card.md 4.2). */
export async function challengeChip(
  link: CardLink,
  context: PipelineContext,
): Promise<Result<ChipAnswer>> {
  const challengeDigest = context.sha256(context.random(CHALLENGE_LENGTH));
  const answer = await link.send(signChallenge(challengeDigest));
  if (!answer.ok) return answer;
  const { sw, data } = answer.value;
  return sw === SW.ok
    ? succeed({ challengeDigest, signature: data })
    : unexpected('COMPUTE SIGNATURE', sw);
}

export function unexpected(at: string, sw: number) {
  return fail(failure('unexpected-answer', { at: `${at}: ${swText(sw)}` }));
}
