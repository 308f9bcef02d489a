import { linkFailure } from '../../apdu/link-failure.ts';
import type { ResponseApdu } from '../../apdu/response.ts';
import { SW, swText } from '../../apdu/status-word.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { malformed } from '../../tlv/template.ts';
import { AnswerParts } from './answer-parts.ts';
import { MESSAGE_LIMIT, unwrapMessage, wrapMessage } from './data-object.ts';
import { envelopes, getResponse, SELECT_MDOC } from './envelope.ts';
import { type PhoneLink, unexpectedStatus } from './phone-link.ts';
import { commandLength, responseLength, type TransferLimits } from './transfer-limits.ts';

export interface SendOptions extends TransferLimits {
  /** How long the holder may think it over. */
  readonly consentMs: number;
  /** Called with every part of the answer: how much of it is there, in percent. */
  readonly answering?: (percent: number) => void;
}

/** A termination is sent, then left to itself (facts/iso18013-5-reader.md 7). */
const TERMINATION_MS = 1_000;
/** Tag and longest length of a DO'53'. */
const HEAD_LENGTH = 5;

/**
 * Selects the mdoc application, in the same contactless session as the handover. `phone-did-not-connect`
 * when it is not there although the handover named it.
 */
export async function openTransfer(link: PhoneLink): Promise<Result<null>> {
  const answer = await link.send(SELECT_MDOC);
  if (!answer.ok) return answer;
  if (answer.value.sw === SW.ok) return succeed(null);
  const at = `${SELECT_MDOC.name}: ${swText(answer.value.sw)}`;
  return fail(failure('phone-did-not-connect', { at }));
}

/**
 * Sends one message and gets the phone's answer to it (ISO/IEC 18013-5, 8.3.3.1.2):
 *
 *     ENVELOPE (chained) ...   9000        parts of at most the phone's command length
 *     ENVELOPE                 61XX | 9000 the holder is asked here
 *     GET RESPONSE ...         61XX | 9000
 *
 * With q and r bytes of message and answer, the DO'53' around them included: ceil(q / c) ENVELOPEs, and
 * for r > p GET RESPONSEs: short (c 255, p 251, a last part of up to 255) max(1, ceil((r - 255) / 251)),
 * extended (c and p the phone's lengths, at most 65,535 and 65,533) ceil((r - p) / p). A holder that
 * answers the ENVELOPE with nothing but 61XX costs one more; openTransfer and endTransfer are one each.
 *
 * Failures: `unexpected-answer` for a status word that has no place, `malformed-data` for an answer
 * that is no DO'53' or an empty one, `consent-timeout`, and those of the link.
 */
export async function sendMessage(
  link: PhoneLink,
  message: Uint8Array,
  options: SendOptions,
): Promise<Result<Uint8Array>> {
  const most = responseLength(options);
  const { chained, last } = envelopes(wrapMessage(message), commandLength(options), most);
  for (const command of chained) {
    const taken = await link.demand(command);
    if (!taken.ok) return taken;
  }
  const first = await link.sendForConsent(last, options.consentMs);
  if (!first.ok) return first;
  const answer = await gather(link, first.value, most, options.answering);
  if (!answer.ok) return answer;
  const unwrapped = unwrapMessage(answer.value);
  return unwrapped.ok ? unwrapped : malformed("DO'53'", unwrapped.failure);
}

/**
 * GET RESPONSE until the phone has said all. What it says is left is a hint: parts may be longer than
 * asked for, and the remainder wrong (facts 5). A part with nothing in it gets nobody any further.
 */
async function gather(
  link: PhoneLink,
  first: ResponseApdu,
  most: number,
  answering?: (percent: number) => void,
): Promise<Result<Uint8Array>> {
  const parts = new AnswerParts();
  let name = 'ENVELOPE';
  let answer = first;
  while (answer.sw >> 8 === MORE) {
    parts.add(answer.data);
    answering?.(parts.percent);
    const command = getResponse(answer.sw & 0xff || most);
    const next = await link.send(command);
    if (!next.ok) return next;
    name = command.name;
    answer = next.value;
    const tooLong = parts.length + answer.data.length > MESSAGE_LIMIT + HEAD_LENGTH;
    if (tooLong) return fail(linkFailure('answer-too-long', name));
    if (answer.data.length === 0 && answer.sw !== SW.ok) return unexpectedStatus(name, answer.sw);
  }
  if (answer.sw !== SW.ok) return unexpectedStatus(name, answer.sw);
  parts.add(answer.data);
  answering?.(100);
  return succeed(parts.whole());
}

/** `61XX`: XX more bytes, `6100`: 256 or more. */
const MORE = 0x61;

/**
 * Sends the message that ends the session and waits a moment, for no holder has to answer it: Multipaz's
 * never does. Whatever comes, or does not, changes nothing any more.
 */
export async function endTransfer(
  link: PhoneLink,
  message: Uint8Array,
  limits: TransferLimits,
): Promise<void> {
  const { chained, last } = envelopes(
    wrapMessage(message),
    commandLength(limits),
    responseLength(limits),
  );
  for (const command of [...chained, last]) {
    const isAnswered = await link.sendLast(command, TERMINATION_MS);
    if (!isAnswered) return;
  }
}
