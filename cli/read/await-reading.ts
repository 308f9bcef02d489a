import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import { type CardCode, wipeCode } from '../../pipeline/card/card-code.ts';
import type { HostMessage, ServiceState } from '../../pipeline/device-port/messages.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import type { FailureKind } from '../../pipeline/outcome/failure-kinds.ts';
import type { ReadOrder } from '../../pipeline/reading/read-order.ts';
import { failedReport, type ReadReport } from '../../pipeline/reading/report.ts';

/** A service or reader that is not there may be on its way: it is back within this time, or is missing. */
const GRACE_MS = 3000;
/** The one reading of a command. */
export const READ_ID = 1;

export interface ReadingTask {
  readonly reader: string | null;
  readonly code: CardCode | null;
  readonly confirmLastTry: boolean;
  readonly timeoutMs: number;
  order(reader: string): ReadOrder;
  send(message: HostMessage): void;
  /** Says what happens; `passing` lines only where a person looks on. */
  tell(line: string, passing?: boolean): void;
}

/**
 * The host's side of one reading: waits for a medium on the wanted reader, orders the read, answers
 * what it asks, and resolves with the report of however it ended. `take` is fed with the device's
 * messages, `cancel` with the operator's change of mind.
 */
export class AwaitedReading {
  readonly report: Promise<ReadReport>;
  readonly #isReleased: Promise<void>;
  #release: () => void = () => undefined;
  readonly #task: ReadingTask;
  #resolve: (report: ReadReport) => void = () => undefined;
  #reading: string | null = null;
  #state: ServiceState | null = null;
  #there = false;
  #grace: NodeJS.Timeout | null = null;
  readonly #limit: NodeJS.Timeout;
  #ended = false;

  constructor(task: ReadingTask) {
    this.#task = task;
    this.report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#isReleased = new Promise((resolve) => {
      this.#release = resolve;
    });
    this.#limit = setTimeout(() => this.#end('no-medium-in-time'), task.timeoutMs);
  }

  /** Comes when the medium was let go, or the time is over. */
  async released(limitMs: number): Promise<void> {
    const timer = setTimeout(this.#release, limitMs);
    await this.#isReleased;
    clearTimeout(timer);
  }

  take(message: ClientMessage): void {
    if (message.type === 'released' || message.type === 'lost') this.#release();
    if (this.#ended) return;
    switch (message.type) {
      case 'service':
        this.#state = message.state;
        if (message.state === 'bridge-missing') this.#end('bridge-missing');
        else this.#lookWhatIsMissing();
        break;
      case 'readers':
        this.#readers(message.readers);
        break;
      case 'medium':
        if (message.present) this.#medium(message.reader);
        break;
      case 'code-wanted':
        this.#answerCode();
        break;
      case 'last-try-wanted':
        this.#answerLastTry();
        break;
      case 'identified':
        if (message.medium === 'mdoc') this.#task.tell('a phone: engaging');
        break;
      case 'consent-wanted':
        this.#task.tell('waiting for consent on the phone');
        break;
      case 'progress':
        this.#task.tell(`${message.step} ${message.percent} %`, true);
        break;
      case 'report':
        this.#finish(message.report);
        break;
      case 'lost':
        this.#lost(message.silent);
        break;
    }
  }

  cancel(): void {
    if (this.#reading === null) this.#end('cancelled');
    else this.#task.send({ type: 'cancel', readId: READ_ID, as: 'cancelled' });
  }

  #readers(names: readonly string[]): void {
    const { reader: wanted, tell } = this.#task;
    const wasThere = this.#there;
    this.#there = wanted === null ? names.length > 0 : names.includes(wanted);
    if (this.#there && !wasThere && this.#reading === null) tell('waiting for a card or phone');
    this.#lookWhatIsMissing();
  }

  /** The time that it may be missing begins when it goes, and starts anew whenever it was back. */
  #lookWhatIsMissing(): void {
    const missing = this.#missing();
    if (missing === null && this.#grace !== null) clearTimeout(this.#grace);
    if (missing === null) this.#grace = null;
    else if (this.#reading === null) this.#grace ??= setTimeout(() => this.#giveUp(), GRACE_MS);
  }

  #missing(): FailureKind | null {
    if (this.#there) return null;
    return this.#state === 'pcsc-service-down' ? 'pcsc-service-down' : 'reader-missing';
  }

  #giveUp(): void {
    const missing = this.#missing();
    if (missing !== null) this.#end(missing);
  }

  #medium(reader: string): void {
    const { reader: wanted, order, send } = this.#task;
    if (this.#reading !== null || (wanted !== null && wanted !== reader)) return;
    this.#reading = reader;
    this.#stopTimers();
    send({ type: 'read', readId: READ_ID, reader, order: order(reader) });
  }

  #answerCode(): void {
    const { code, send } = this.#task;
    if (code === null) {
      send({ type: 'cancel', readId: READ_ID, as: 'number-not-entered' });
    } else {
      send({ type: 'code', readId: READ_ID, code });
      wipeCode(code);
    }
  }

  #answerLastTry(): void {
    const { confirmLastTry: confirmed, send } = this.#task;
    send({ type: 'last-try', readId: READ_ID, confirmed });
  }

  /** A process that fell silent in a reading hangs in the card; one that died is the reader's fault. */
  #lost(silent: boolean): void {
    this.#end(silent && this.#reading !== null ? 'read-timeout' : 'reader-fault');
  }

  #end(kind: FailureKind): void {
    const { reader } = this.#task;
    this.#release();
    this.#finish(failedReport(failure(kind), this.#reading ?? reader ?? ''));
  }

  #finish(report: ReadReport): void {
    const { code } = this.#task;
    this.#ended = true;
    this.#stopTimers();
    if (code !== null) wipeCode(code);
    this.#resolve(report);
  }

  #stopTimers(): void {
    clearTimeout(this.#limit);
    if (this.#grace !== null) clearTimeout(this.#grace);
  }
}
