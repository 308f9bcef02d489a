import { deviceMessageOf } from '../../pipeline/device-port/device-message.ts';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import { DeviceWatch, LOOK_MS } from './device-watch.ts';
import { RestartDelay } from './restart-delay.ts';

/** A started device process as its host sees it, whichever way it was started. */
export interface DeviceHandle {
  /** How long it may be silent: it depends on what it was started with (device-limits.ts). */
  readonly silenceLimitMs: number;
  post(message: HostMessage): void;
  /** Whatever it says: a process that parses hostile bytes may not be ours any more. */
  onMessage(listener: (said: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** News that only the host can give: the process died, or was ended; `silent` where it hung. */
export type ClientMessage = DeviceMessage | { readonly type: 'lost'; readonly silent: boolean };

/** The process that runs, and since when. */
interface Life {
  readonly handle: DeviceHandle;
  readonly watch: DeviceWatch;
  readonly since: number;
}

/**
 * Keeps one device process running: starts it, watches that it lives, ends it when it hangs, takes too
 * much memory, floods the port or says what is no message, and starts another. Ending the process is the
 * only cure for a driver call that does not come back.
 */
export class DeviceClient {
  readonly #launch: () => DeviceHandle;
  readonly #listener: (message: ClientMessage) => void;
  readonly #delay = new RestartDelay();
  #life: Life | null = null;
  #looks: NodeJS.Timeout | null = null;
  #restart: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(launch: () => DeviceHandle, listener: (message: ClientMessage) => void) {
    this.#launch = launch;
    this.#listener = listener;
  }

  start(): void {
    this.#looks ??= setInterval(() => this.#look(), LOOK_MS);
    const handle = this.#tryLaunch();
    if (handle === null) {
      this.#startLater(0);
      return;
    }
    const watch = new DeviceWatch(handle.silenceLimitMs);
    const life = { handle, watch, since: performance.now() };
    this.#life = life;
    handle.onMessage((said) => this.#heard(life, said));
    handle.onExit(() => this.#lost(life, false));
  }

  send(message: HostMessage): void {
    this.#life?.handle.post(message);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#looks !== null) clearInterval(this.#looks);
    if (this.#restart !== null) clearTimeout(this.#restart);
    const life = this.#life;
    this.#life = null;
    life?.handle.kill();
  }

  /** A machine that has no room for a process may have it a moment later. */
  #tryLaunch(): DeviceHandle | null {
    try {
      return this.#launch();
    } catch {
      return null;
    }
  }

  #heard(life: Life, said: unknown): void {
    if (this.#life !== life) return;
    const message = deviceMessageOf(said);
    if (message === null || !life.watch.hear(message)) this.#lost(life, false);
    else if (message.type !== 'alive') this.#listener(message);
  }

  #look(): void {
    const life = this.#life;
    if (life !== null && !life.watch.look()) this.#lost(life, true);
  }

  #lost(life: Life, silent: boolean): void {
    if (this.#life !== life || this.#stopped) return;
    this.#life = null;
    life.handle.kill();
    this.#listener({ type: 'lost', silent });
    this.#startLater(performance.now() - life.since);
  }

  /** Not where the listener has just stopped this client. */
  #startLater(livedMs: number): void {
    if (this.#stopped) return;
    this.#restart = setTimeout(() => this.start(), this.#delay.after(livedMs));
  }
}
