import type { CardChannel, LinkFault } from '../../pipeline/apdu/card-channel.ts';
import { type CardCode, wipeCode } from '../../pipeline/card/card-code.ts';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import type { ReaderEvent } from '../../pipeline/device-port/reader-source.ts';
import { type Failure, failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { ReadDialogue } from '../../pipeline/reading/read-order.ts';
import { EMPTY_REPORT, failedReport, type ReadReport } from '../../pipeline/reading/report.ts';
import { runReading } from '../../pipeline/reading/run-reading.ts';
import type { DeviceParts } from './serve-device.ts';

type ReadMessage = Extract<HostMessage, { type: 'read' }>;
/** What the host says to a session that has begun. */
export type AnswerMessage = Extract<HostMessage, { type: 'code' | 'last-try' | 'cancel' }>;

/** How a session ended: its report, and when the reader is free again. `released` never rejects. */
export interface SessionEnd {
  readonly report: ReadReport;
  readonly released: Promise<void>;
}

/** One read from opening the medium to its report: asks the host, and can be stopped at any time. */
export class ReadingSession {
  readonly #message: ReadMessage;
  readonly #parts: DeviceParts;
  #stopped: Failure | null = null;
  #isOpen = false;
  #giveCode: ((answer: Result<CardCode>) => void) | null = null;
  #giveConsent: ((confirmed: boolean) => void) | null = null;
  #earlyCode: CardCode | null = null;
  #interrupt: () => void = () => undefined;
  readonly #interrupted: Promise<Result<never, LinkFault>>;

  constructor(message: ReadMessage, parts: DeviceParts) {
    this.#message = message;
    this.#parts = parts;
    this.#interrupted = new Promise((resolve) => {
      this.#interrupt = () => resolve(fail('removed'));
    });
  }

  /** Comes when this session is stopped, if ever. */
  get stopped(): Promise<unknown> {
    return this.#interrupted;
  }

  async run(): Promise<SessionEnd> {
    const { reader } = this.#message;
    try {
      if (this.#stopped !== null) return ended(failedReport(this.#stopped, reader));
      const opened = await this.#parts.source.open(reader);
      this.#isOpen = true;
      return opened.ok
        ? await this.#readOn(opened.value)
        : ended(failedReport(this.#stopped ?? failure(opened.failure, { at: 'open' }), reader));
    } finally {
      this.#keepEarly(null);
    }
  }

  /**
   * A card is let go before its report: nothing verified stays on it when a result is shown. What a
   * phone still says to its session's end is not waited for, nor is an exchange that was cut short.
   */
  async #readOn(channel: CardChannel): Promise<SessionEnd> {
    const { context, tools } = this.#parts;
    const { order } = this.#message;
    const stoppable = this.#stoppable(channel);
    try {
      const { report, settled } = await runReading(
        stoppable,
        order,
        this.#dialogue(),
        context,
        tools,
      );
      const released = settled.then(() => channel.close()).catch(() => undefined);
      if (this.#stopped !== null) return { report: this.#asStopped(report), released };
      if (report.medium !== 'mdoc') await released;
      return { report, released };
    } catch (thrown) {
      await channel.close();
      throw thrown;
    }
  }

  /** Answers of the host to what this session asked, and its order to stop. */
  take(message: AnswerMessage): void {
    switch (message.type) {
      case 'code':
        if (this.#stopped !== null) wipeCode(message.code);
        else if (this.#giveCode === null) this.#keepEarly(message.code);
        else this.#giveCode(succeed(message.code));
        break;
      case 'last-try':
        this.#giveConsent?.(message.confirmed);
        break;
      case 'cancel':
        this.#stop(failure(message.as));
        break;
    }
  }

  /**
   * The medium or its reader left while no exchange would tell: before the medium was opened, when what
   * is opened next may be another person's, or while a person was being asked.
   */
  heard(event: ReaderEvent): void {
    if (this.#isOpen && (this.#giveCode ?? this.#giveConsent) === null) return;
    const { reader } = this.#message;
    if (event.type === 'medium' && event.reader === reader && !event.present) {
      this.#stop(failure('removed-too-early', { at: 'waiting' }));
    } else if (event.type === 'reader' && event.name === reader && !event.attached) {
      this.#stop(failure('reader-unplugged', { at: 'waiting' }));
    }
  }

  /** A code that came before it was asked for; the one before it is never used. */
  #keepEarly(code: CardCode | null): void {
    if (this.#earlyCode !== null) wipeCode(this.#earlyCode);
    this.#earlyCode = code;
  }

  #stop(why: Failure): void {
    // The first reason is the one that is told: what follows is its consequence.
    this.#stopped ??= why;
    this.#interrupt();
    this.#giveCode?.(fail(this.#stopped));
    this.#giveConsent?.(false);
  }

  #dialogue(): ReadDialogue {
    const { readId } = this.#message;
    const { port } = this.#parts;
    return {
      identified: (medium) => port.post({ type: 'identified', readId, medium }),
      consentWanted: () => port.post({ type: 'consent-wanted', readId }),
      progress: (step, percent) => port.post({ type: 'progress', readId, step, percent }),
      code: (triesLeft) => this.#askForCode(triesLeft),
      confirmLastTry: () => this.#askForConsent(),
    };
  }

  #askForConsent(): Promise<boolean> {
    if (this.#stopped !== null) return Promise.resolve(false);
    const answer = new Promise<boolean>((resolve) => {
      this.#giveConsent = resolve;
    }).finally(() => {
      this.#giveConsent = null;
    });
    this.#parts.port.post({ type: 'last-try-wanted', readId: this.#message.readId });
    return answer;
  }

  #askForCode(triesLeft: number | null): Promise<Result<CardCode>> {
    if (this.#stopped !== null) return Promise.resolve(fail(this.#stopped));
    const answer = new Promise<Result<CardCode>>((resolve) => {
      this.#giveCode = resolve;
    }).finally(() => {
      this.#giveCode = null;
    });
    this.#parts.port.post({ type: 'code-wanted', readId: this.#message.readId, triesLeft });
    const early = this.#earlyCode;
    this.#earlyCode = null;
    if (early !== null) this.#giveCode?.(succeed(early));
    return answer;
  }

  /**
   * The channel until this session is stopped: no exchange goes out after that, and one that waits for a
   * person at a phone is not waited for.
   */
  #stoppable(channel: CardChannel): CardChannel {
    return {
      reader: channel.reader,
      transport: channel.transport,
      atr: channel.atr,
      transmit: (command, limitMs) =>
        this.#stopped === null
          ? Promise.race([channel.transmit(command, limitMs), this.#interrupted])
          : this.#interrupted,
      close: () => channel.close(),
    };
  }

  /** Whatever the reading made of being stopped, the reason of the stop is what is told. */
  #asStopped(report: ReadReport): ReadReport {
    return { ...report, ...EMPTY_REPORT, failure: this.#stopped };
  }
}

function ended(report: ReadReport): SessionEnd {
  return { report, released: Promise.resolve() };
}
