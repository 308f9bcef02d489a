const SHORTEST_MS = 250;
const LONGEST_MS = 10_000;
/** One that lived so long was not broken from its start. */
const STEADY_MS = 60_000;

/**
 * How long to wait before the next process: a quarter of a second, and twice as long each time that one
 * did not live for a minute, 10 s at most. A process that cannot start must not keep the machine busy.
 */
export class RestartDelay {
  #nextMs = SHORTEST_MS;

  after(livedMs: number): number {
    if (livedMs >= STEADY_MS) this.#nextMs = SHORTEST_MS;
    const delay = this.#nextMs;
    this.#nextMs = Math.min(2 * delay, LONGEST_MS);
    return delay;
  }
}
