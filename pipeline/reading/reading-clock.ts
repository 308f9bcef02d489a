import type { PipelineContext } from '../context.ts';

/** Milliseconds of a reading, leaving out those in which it waited for a person. */
export class ReadingClock {
  readonly #context: PipelineContext;
  readonly #begin: number;
  #paused = 0;

  constructor(context: PipelineContext) {
    this.#context = context;
    this.#begin = context.ticks();
  }

  async pause<T>(answer: Promise<T>): Promise<T> {
    const from = this.#context.ticks();
    const value = await answer;
    this.#paused += this.#context.ticks() - from;
    return value;
  }

  elapsed(): number {
    return this.#context.ticks() - this.#begin - this.#paused;
  }
}
