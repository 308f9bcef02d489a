import type { PipelineContext } from '../../context.ts';
import type { WaitingTime } from './tnep.ts';

/**
 * How often a phone may say 0000 (not ready) in one engagement. By TNEP it is N_WAIT times, 15 at most;
 * iPhones take more than that (facts/iso18013-5-reader.md 2.3, facts/jp-mdoc.md 1.4).
 */
const POLL_LIMIT = 100;
/** How long all that may take: nobody holds a phone still for longer with nothing to see on it. */
const TIME_LIMIT_MS = 5_000;
/** Wait between polls that the phone did not announce: count and time then run out together. */
const LATE_WAIT_MS = TIME_LIMIT_MS / POLL_LIMIT;

/** Before a phone has said how it wants to be waited for: as Apple's does. */
export const UNANNOUNCED_WAIT: WaitingTime = { ms: 16, times: 15 };

/** The budget of one engagement for waiting: a count and a time, whichever runs out first. */
export class Patience {
  readonly #context: PipelineContext;
  readonly #pause: (ms: number) => Promise<void>;
  #polls = 0;
  #waitedMs = 0;

  /** `pause` is the host's timer. */
  constructor(context: PipelineContext, pause: (ms: number) => Promise<void>) {
    this.#context = context;
    this.#pause = pause;
  }

  get isOver(): boolean {
    return this.#polls >= POLL_LIMIT || this.#waitedMs >= TIME_LIMIT_MS;
  }

  /** Waits before the phone is looked at once more; `already` is how often it was not ready. */
  async wait({ ms, times }: WaitingTime, already: number): Promise<void> {
    const left = Math.max(0, TIME_LIMIT_MS - this.#waitedMs);
    const wanted = already < times ? ms : Math.max(ms, LATE_WAIT_MS);
    await this.#timed(() => this.#pause(Math.min(wanted, left)));
  }

  /** Times a look at the phone, and counts it when it shows that the phone is not ready. */
  async look<T>(exchange: () => Promise<T>, isNotReady: (answer: T) => boolean): Promise<T> {
    const answer = await this.#timed(exchange);
    if (isNotReady(answer)) this.#polls++;
    return answer;
  }

  async #timed<T>(work: () => Promise<T>): Promise<T> {
    const begin = this.#context.ticks();
    const result = await work();
    this.#waitedMs += this.#context.ticks() - begin;
    return result;
  }
}
