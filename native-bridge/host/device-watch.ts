import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import { RSS_LIMIT_BYTES, START_LIMIT_MS } from './device-limits.ts';

/** How often the host looks whether its device process lives. */
export const LOOK_MS = 200;
/** A look that comes later than this shows that the host stood still itself. */
const LATE_LOOK_MS = 2 * LOOK_MS;
/**
 * Messages between two looks: a whole reading has up to 62, the simulator said 675 when it read one case
 * right after the other.
 */
const FLOOD = 2000;
/** Readers that one process names while it lives: a host remembers each of them, and no machine has so many. */
const MOST_NAMES = 256;

/**
 * What the host knows of the life of one process. Silence is counted by the host's looks, not by the
 * clock: where the host itself slept or was blocked, what the process said meanwhile is still to be read.
 */
export class DeviceWatch {
  #limitMs = START_LIMIT_MS;
  #silentMs = 0;
  #heard = 0;
  readonly #names = new Set<string>();
  #lastLook = performance.now();
  #wedged = false;
  readonly #silenceLimitMs: number;

  constructor(silenceLimitMs: number) {
    this.#silenceLimitMs = silenceLimitMs;
  }

  /** Whether a process that says this may go on: not one that floods the host or holds too much. */
  hear(message: DeviceMessage): boolean {
    this.#limitMs = this.#silenceLimitMs;
    // It ends itself now. If it does not, nothing that it still says keeps it alive.
    if (!this.#wedged) this.#silentMs = 0;
    if (message.type === 'wedged') this.#wedged = true;
    if (message.type === 'alive' && (message.rss ?? 0) > RSS_LIMIT_BYTES) return false;
    for (const name of namesIn(message)) this.#names.add(name);
    this.#heard += 1;
    return this.#heard <= FLOOD && this.#names.size <= MOST_NAMES;
  }

  /** Whether it was heard recently enough; to be called every `LOOK_MS`. */
  look(): boolean {
    const now = performance.now();
    const passed = now - this.#lastLook;
    this.#lastLook = now;
    this.#heard = 0;
    if (passed > LATE_LOOK_MS) return true;
    this.#silentMs += passed;
    return this.#silentMs <= this.#limitMs;
  }
}

function namesIn(message: DeviceMessage): readonly string[] {
  if (message.type === 'readers') return message.readers;
  return message.type === 'medium' ? [message.reader] : [];
}
