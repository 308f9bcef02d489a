import { concat } from '../bytes/concat.ts';
import type { PipelineContext } from '../context.ts';
import type { Failure } from '../outcome/failure.ts';
import { fail, type Result, succeed } from '../outcome/result.ts';
import type { CardChannel } from './card-channel.ts';
import { type CommandApdu, encodeCommand } from './command.ts';
import { type ExchangeFault, linkFailure } from './link-failure.ts';
import { addExchange, type LinkUse, UNUSED_LINK } from './link-meter.ts';
import { decodeResponse, type ResponseApdu } from './response.ts';
import { SW } from './status-word.ts';

/** One reading never needs more: a card that makes us ask for ever is stopped by the count. */
const EXCHANGE_LIMIT = 400;
/** As long as a card may take with all its answers: a whole one takes a second or two. */
const LINK_TIME_LIMIT_MS = 30_000;
/** Longest answer put together from `61xx` parts: one extended APDU's worth. */
const ANSWER_LIMIT = 65_536;

/**
 * A CardChannel with what ISO/IEC 7816-4 puts between a command and its answer: GET RESPONSE after
 * `61xx`, the repetition after `6Cxx` (only for commands that carry an Le: repeating a VERIFY with
 * one would spend a try, facts/mynumber-card.md 8.1), and one repetition of the very first command
 * after power-up when the card answers `6F00`. Counts what went over the link.
 */
export class CardLink {
  readonly channel: CardChannel;
  /** Whether extended length is used: null until it was tried. */
  extended: boolean | null;
  /** What this reading found out of the reader's extended length; null where it found out nothing. */
  learnt: boolean | null = null;
  #use: LinkUse;
  readonly #context: PipelineContext;

  /** `useBefore`: what went over this channel already. */
  constructor(
    channel: CardChannel,
    context: PipelineContext,
    extended: boolean | null,
    useBefore: LinkUse = UNUSED_LINK,
  ) {
    this.channel = channel;
    this.extended = extended;
    this.#context = context;
    this.#use = useBefore;
  }

  get use(): LinkUse {
    return this.#use;
  }

  /** Sends a command; every way of not getting a whole answer is a Failure of the link. */
  async send(command: CommandApdu): Promise<Result<ResponseApdu, Failure>> {
    const answer = await this.exchange(command);
    return answer.ok ? answer : fail(linkFailure(answer.failure, command.name));
  }

  /** As `send`, with the fault of the link as it is. */
  async exchange(command: CommandApdu): Promise<Result<ResponseApdu, ExchangeFault>> {
    const repeatable = this.#use.apdus === 0 && command.ins !== VERIFY;
    let answer = await this.#once(command);
    if (repeatable && answer.ok && answer.value.sw === SW.fault) answer = await this.#once(command);
    if (command.le === undefined) return answer;
    if (answer.ok && answer.value.sw >> 8 === 0x6c) {
      const le = answer.value.sw & 0xff || 256;
      answer = await this.#once({ ...command, le });
    }
    if (answer.ok && answer.value.sw >> 8 === 0x61) answer = await this.#gather(answer.value);
    const tooLong = answer.ok && answer.value.data.length > command.le;
    return tooLong ? fail('answer-too-long') : answer;
  }

  /** GET RESPONSE until the card has said all (ISO/IEC 7816-4, 11.7.1). */
  async #gather(start: ResponseApdu): Promise<Result<ResponseApdu, ExchangeFault>> {
    let data = start.data;
    let sw = start.sw;
    while (sw >> 8 === 0x61) {
      const part = await this.#once({ ...GET_RESPONSE, le: sw & 0xff || 256 });
      if (!part.ok) return part;
      data = concat(data, part.value.data);
      sw = part.value.sw;
      if (data.length > ANSWER_LIMIT) return fail('answer-too-long');
    }
    return succeed({ data, sw });
  }

  async #once(command: CommandApdu): Promise<Result<ResponseApdu, ExchangeFault>> {
    if (this.#use.apdus >= EXCHANGE_LIMIT) return fail('too-many-exchanges');
    if (this.#use.deviceMs >= LINK_TIME_LIMIT_MS) return fail('too-slow');
    const bytes = encodeCommand(command);
    const begin = this.#context.ticks();
    const answer = await this.channel.transmit(bytes).finally(() => bytes.fill(0));
    const ms = this.#context.ticks() - begin;
    const received = answer.ok ? answer.value.length : 0;
    this.#use = addExchange(this.#use, bytes.length, received, ms);
    if (!answer.ok) return answer;
    const response = decodeResponse(answer.value);
    // pcscd answers a card that left during an exchange with success and no bytes (facts/pcsc.md 2).
    if (response === null) return fail('removed');
    // Nothing was asked for: a foreign card's file information after SELECT is not ours to judge.
    if (command.le === undefined) return succeed({ data: NOTHING, sw: response.sw });
    return response.data.length > command.le ? fail('answer-too-long') : succeed(response);
  }
}

/** INS of VERIFY: never sent twice, whatever the card says. */
const VERIFY = 0x20;
const NOTHING = new Uint8Array(0);
const GET_RESPONSE: CommandApdu = { name: 'GET RESPONSE', cla: 0, ins: 0xc0, p1: 0, p2: 0 };
