import type { CardLink } from '../../apdu/card-link.ts';
import type { PipelineContext } from '../../context.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import type { CardCode, CardRoute } from '../card-code.ts';
import { isWellFormed } from '../card-code.ts';
import { APPLICATION, SURFACE_KEY, TEXT_KEY } from '../profile.ts';
import type { CardDialogue, CardPlan } from './dialogue.ts';
import type { CardEvidence } from './evidence.ts';
import { readAge } from './read-age.ts';
import { readExpiry } from './read-expiry.ts';
import { readFace } from './read-face.ts';
import { readText } from './read-text.ts';
import { select } from './steps.ts';
import { fewerTries, guardLastTry, presentCode, readTries } from './tries.ts';

interface Reading {
  readonly link: CardLink;
  readonly context: PipelineContext;
  readonly plan: CardPlan;
  readonly dialogue: CardDialogue;
}

/** The application that a route reads first: detection selects it. */
export function firstApplication(route: CardRoute | null): 'text' | 'surface' {
  return route === 'birth' ? 'surface' : 'text';
}

/**
 * Reads one My Number Card whose first application is selected. With 照合番号B:
 *
 *     text     SELECT (detection), tries?              nothing is presented before
 *     surface  SELECT, tries?, VERIFY, 0002, 0004, challenge      both counters are known
 *     text     SELECT, VERIFY, 0002, 0003, 0004, 0007, challenge
 *
 * The PIN opens the text application alone, the birth date the age record alone. The caller wipes
 * the code and closes the channel.
 */
export async function readCard(reading: Reading): Promise<Result<CardEvidence>> {
  switch (reading.plan.route) {
    case null:
      return fail(failure('number-not-entered'));
    case 'b':
      return readByNumberB(reading);
    case 'pin':
      return readByPin(reading);
    case 'birth':
      return readByBirthDate(reading);
  }
}

async function readByNumberB(reading: Reading): Promise<Result<CardEvidence>> {
  const { link, context, plan, dialogue } = reading;
  const textTries = await readTries(link, TEXT_KEY.numberB, 'b');
  if (!textTries.ok) return textTries;
  const surface = await select(link, 'surface', APPLICATION.surface);
  if (!surface.ok) return surface;
  const surfaceTries = await readTries(link, SURFACE_KEY.numberB, 'b');
  if (!surfaceTries.ok) return surfaceTries;
  const code = await askForCode(reading, fewerTries(textTries.value, surfaceTries.value));
  if (!code.ok) return code;
  const opened = await presentCode(link, SURFACE_KEY.numberB, code.value);
  if (!opened.ok) return opened;
  const face = await readFace(link, context, dialogue, plan.photo);
  if (!face.ok) return face;
  dialogue.faceRead(face.value);
  const textOpened = await openTextToo(reading, code.value);
  if (!textOpened.ok) return textOpened;
  const text = await readText(link, context, dialogue);
  if (!text.ok) return text;
  const { expiry } = face.value.record;
  return succeed({ text: text.value, face: face.value, age: null, expiry });
}

/** The number that one application took, on the other: a refusal there is a contradiction of the card. */
async function openTextToo(reading: Reading, code: CardCode): Promise<Result<null>> {
  const selected = await select(reading.link, 'text', APPLICATION.text);
  if (!selected.ok) return selected;
  const opened = await presentCode(reading.link, TEXT_KEY.numberB, code);
  if (!opened.ok && opened.failure.kind === 'wrong-verification-number') {
    return fail(failure('records-disagree', { at: 'text VERIFY' }));
  }
  return opened;
}

async function readByPin(reading: Reading): Promise<Result<CardEvidence>> {
  const { link, context, dialogue } = reading;
  const opened = await open(reading, TEXT_KEY.pin, 'pin');
  if (!opened.ok) return opened;
  const text = await readText(link, context, dialogue);
  if (!text.ok) return text;
  const expiry = await readExpiry(link);
  if (!expiry.ok) return expiry;
  return succeed({ text: text.value, face: null, age: null, expiry: expiry.value });
}

async function readByBirthDate(reading: Reading): Promise<Result<CardEvidence>> {
  const { link, context, dialogue } = reading;
  const opened = await open(reading, SURFACE_KEY.birth, 'birth');
  if (!opened.ok) return opened;
  const age = await readAge(link, context, dialogue);
  if (!age.ok) return age;
  const expiry = await readExpiry(link);
  if (!expiry.ok) return expiry;
  return succeed({ text: null, face: null, age: age.value, expiry: expiry.value });
}

async function open(reading: Reading, key: number, route: CardRoute): Promise<Result<null>> {
  const tries = await readTries(reading.link, key, route);
  if (!tries.ok) return tries;
  const code = await askForCode(reading, tries.value);
  return code.ok ? presentCode(reading.link, key, code.value) : code;
}

/** The code, once the counters are known and the last try is confirmed. */
async function askForCode(
  { plan, dialogue }: Reading,
  triesLeft: number | null,
): Promise<Result<CardCode>> {
  const code = await dialogue.code(triesLeft);
  if (!code.ok) return code;
  if (!isWellFormed(code.value) || code.value.route !== plan.route) {
    return fail(failure('number-not-entered', { at: 'malformed code' }));
  }
  const guard = await guardLastTry(triesLeft, plan, dialogue);
  return guard.ok ? code : guard;
}
