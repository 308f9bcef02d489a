import type { CardChannel } from '../../apdu/card-channel.ts';
import { type CommandApdu, encodeCommand } from '../../apdu/command.ts';
import { type ExchangeFault, linkFailure } from '../../apdu/link-failure.ts';
import { addExchange, type LinkUse } from '../../apdu/link-meter.ts';
import { decodeResponse, type ResponseApdu } from '../../apdu/response.ts';
import { SW, swText } from '../../apdu/status-word.ts';
import type { PipelineContext } from '../../context.ts';
import { type Failure, failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';

/** Longest of every exchange but the one in which the holder is asked (design 9). */
export const PHONE_EXCHANGE_MS = 2_000;
/** An answer of 64 KB in short parts takes 270, a handover with all its waiting 112, a request some ten. */
export const PHONE_EXCHANGE_LIMIT = 512;
/** For all exchanges together, the holder's time left out: 64 KB from a slow phone take half of it. */
export const PHONE_TIME_LIMIT_MS = 30_000;

/**
 * A CardChannel with a phone behind it. Where a card gets its 5 s for each command, a phone gets 2 s
 * for most and minutes for one; it may answer with more than was asked for (a known defect of
 * holders, facts/iso18013-5-reader.md 5), and nothing is ever sent twice. Starts with the use of the link
 * before it, for detection ran over the same channel.
 */
export class PhoneLink {
  readonly channel: CardChannel;
  #use: LinkUse;
  #consentMs = 0;
  #exchangesLeft = PHONE_EXCHANGE_LIMIT;
  #msLeft = PHONE_TIME_LIMIT_MS;
  readonly #context: PipelineContext;

  constructor(channel: CardChannel, context: PipelineContext, useBefore: LinkUse) {
    this.channel = channel;
    this.#context = context;
    this.#use = useBefore;
  }

  /** What went over the link; `deviceMs` holds the holder's time too. */
  get use(): LinkUse {
    return this.#use;
  }

  /** The part of `use.deviceMs` in which the holder was asked. */
  get consentMs(): number {
    return this.#consentMs;
  }

  /** Sends a command; every way of not getting an answer is a Failure of the link. */
  async send(command: CommandApdu, limitMs = PHONE_EXCHANGE_MS): Promise<Result<ResponseApdu>> {
    if (this.#msLeft <= 0) return fail(linkFailure('too-slow', command.name));
    const before = this.#use.deviceMs;
    const answer = await this.#exchange(command, Math.min(limitMs, this.#msLeft));
    this.#msLeft -= this.#use.deviceMs - before;
    return answer.ok ? answer : fail(linkFailure(answer.failure, command.name));
  }

  /**
   * As `send`, for the command whose answer waits for the holder: `consent-timeout` when it does not come
   * within `consentMs`. Its time is not counted with that of the others.
   */
  async sendForConsent(command: CommandApdu, consentMs: number): Promise<Result<ResponseApdu>> {
    const before = this.#use.deviceMs;
    const answer = await this.#exchange(command, consentMs);
    this.#consentMs += this.#use.deviceMs - before;
    if (answer.ok) return answer;
    if (answer.failure !== 'silent') return fail(linkFailure(answer.failure, command.name));
    return fail(failure('consent-timeout', { at: `${command.name}: silent` }));
  }

  /**
   * Sends the command that ends a session. It goes out though the budget of all others is used up: a phone
   * that used it up has to be told too. What comes of it is counted, and nothing else.
   */
  async sendLast(command: CommandApdu, limitMs: number): Promise<boolean> {
    const answer = await this.#transmit(command, limitMs);
    return answer.ok;
  }

  /** As `send`, where nothing but `9000` will do: any other status word is `unexpected-answer`. */
  async demand(command: CommandApdu): Promise<Result<Uint8Array>> {
    const answer = await this.send(command);
    if (!answer.ok) return answer;
    const { data, sw } = answer.value;
    return sw === SW.ok ? succeed(data) : unexpectedStatus(command.name, sw);
  }

  async #exchange(
    command: CommandApdu,
    limitMs: number,
  ): Promise<Result<ResponseApdu, ExchangeFault>> {
    if (this.#exchangesLeft === 0) return fail('too-many-exchanges');
    this.#exchangesLeft--;
    return this.#transmit(command, limitMs);
  }

  async #transmit(
    command: CommandApdu,
    limitMs: number,
  ): Promise<Result<ResponseApdu, ExchangeFault>> {
    const bytes = encodeCommand(command);
    const begin = this.#context.ticks();
    const answer = await this.channel.transmit(bytes, limitMs);
    const ms = this.#context.ticks() - begin;
    const received = answer.ok ? answer.value.length : 0;
    this.#use = addExchange(this.#use, bytes.length, received, ms);
    if (!answer.ok) return answer;
    const response = decodeResponse(answer.value);
    // No status word: the phone left during the exchange (facts/pcsc.md 2).
    return response === null ? fail('removed') : succeed(response);
  }
}

/** A status word that has no place here; `at` names the command and the word. */
export function unexpectedStatus(
  at: string,
  sw: number,
): { readonly ok: false; readonly failure: Failure } {
  return fail(failure('unexpected-answer', { at: `${at}: ${swText(sw)}` }));
}
