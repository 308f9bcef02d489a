import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';

/** A started device process as its host sees it, whichever way it was started. */
export interface DeviceHandle {
  post(message: HostMessage): void;
  onMessage(listener: (message: DeviceMessage) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** News that only the host can give: the process died, or was ended because it was silent. */
export type ClientMessage = DeviceMessage | { readonly type: 'lost'; readonly silent: boolean };

/** A living process says so twice a second; one silent for longer hangs in a driver (design 9). */
const SILENCE_LIMIT_MS = 5500;
/** Until its first word: a slow or busy machine takes long to load a process. */
const START_LIMIT_MS = 20_000;
const WATCH_MS = 500;
const RESTART_MS = 250;

/**
 * Keeps one device process running: starts it, watches that it lives, ends it when it hangs, and
 * starts another. Ending the process is the only cure for a driver call that does not come back.
 */
export class DeviceClient {
  readonly #launch: () => DeviceHandle;
  readonly #listener: (message: ClientMessage) => void;
  #handle: DeviceHandle | null = null;
  #lastWord = 0;
  #silenceLimit = START_LIMIT_MS;
  #watch: NodeJS.Timeout | null = null;
  #restart: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(launch: () => DeviceHandle, listener: (message: ClientMessage) => void) {
    this.#launch = launch;
    this.#listener = listener;
  }

  start(): void {
    const handle = this.#launch();
    this.#handle = handle;
    this.#lastWord = performance.now();
    this.#silenceLimit = START_LIMIT_MS;
    handle.onMessage((message) => {
      if (this.#handle !== handle) return;
      this.#lastWord = performance.now();
      this.#silenceLimit = SILENCE_LIMIT_MS;
      if (message.type !== 'alive') this.#listener(message);
    });
    handle.onExit(() => this.#lost(handle, false));
    this.#watch ??= setInterval(() => this.#look(), WATCH_MS);
  }

  send(message: HostMessage): void {
    this.#handle?.post(message);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#watch !== null) clearInterval(this.#watch);
    if (this.#restart !== null) clearTimeout(this.#restart);
    const handle = this.#handle;
    this.#handle = null;
    handle?.kill();
  }

  #look(): void {
    const handle = this.#handle;
    if (handle !== null && performance.now() - this.#lastWord > this.#silenceLimit) {
      this.#lost(handle, true);
    }
  }

  #lost(handle: DeviceHandle, silent: boolean): void {
    if (this.#handle !== handle || this.#stopped) return;
    this.#handle = null;
    handle.kill();
    this.#listener({ type: 'lost', silent });
    this.#restart = setTimeout(() => this.start(), RESTART_MS);
  }
}
