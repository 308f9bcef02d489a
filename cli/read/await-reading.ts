import type { ClientMessage } from '../../native-bridge/host/device-client.ts';
import { type CardCode, wipeCode } from '../../pipeline/card/card-code.ts';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import type { FailureKind } from '../../pipeline/outcome/failure-kinds.ts';
import { failedReport, type ReadReport } from '../../pipeline/reading/report.ts';
import type { ReadOrder } from '../../pipeline/reading/run-reading.ts';

/** A service or reader that is not there may be on its way: it is back within this time, or is missing. */
const GRACE_MS = 3000;
const READ_ID = 1;

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
  readonly #task: ReadingTask;
  readonly #timers: NodeJS.Timeout[] = [];
  #resolve: (report: ReadReport) => void = () => undefined;
  #reading: string | null = null;
  #missing: FailureKind | null = 'reader-missing';

  constructor(task: ReadingTask) {
    this.#task = task;
    this.report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#timers.push(setTimeout(() => this.#giveUpOnReader(), GRACE_MS));
    this.#timers.push(setTimeout(() => this.#end('no-medium-in-time'), task.timeoutMs));
  }

  take(message: ClientMessage): void {
    switch (message.type) {
      case 'service':
        this.#service(message.state);
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

  #service(state: 'up' | 'pcsc-service-down' | 'bridge-missing'): void {
    if (state === 'bridge-missing') this.#end('bridge-missing');
    this.#missing = state === 'up' ? 'reader-missing' : 'pcsc-service-down';
  }

  #readers(names: readonly string[]): void {
    const wanted = this.#task.reader;
    const there = wanted === null ? names.length > 0 : names.includes(wanted);
    this.#missing = there ? null : 'reader-missing';
    if (there && this.#reading === null) this.#task.tell('waiting for a card');
  }

  #giveUpOnReader(): void {
    if (this.#reading === null && this.#missing !== null) this.#end(this.#missing);
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
    this.#finish(failedReport(failure(kind), this.#reading ?? reader ?? ''));
  }

  #finish(report: ReadReport): void {
    this.#stopTimers();
    this.#resolve(report);
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
