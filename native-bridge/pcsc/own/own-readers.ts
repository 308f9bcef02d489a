import type { ReaderEvent, ReaderSource } from '../../../pipeline/device-port/reader-source.ts';
import { fail } from '../../../pipeline/outcome/result.ts';
import { openChannel } from '../pcsc-channel.ts';
import { addonConnection } from './addon-connection.ts';
import { loadAddon, type PcscAddon, type Picture } from './pcsc-addon.ts';
import { eventsBetween, isUp, readersOf } from './picture-events.ts';

/** The service answers before its readers are listed: so long is waited for the first of them. */
const FIRST_READER_MS = 250;

/**
 * The PC/SC readers of this machine through our own addon. All news come from comparing the picture that
 * it gives with the one before: nothing can get lost between two threads, only merged.
 */
export class OwnReaders implements ReaderSource {
  readonly #load: () => PcscAddon | null;
  #addon: PcscAddon | null = null;
  #listener: (event: ReaderEvent) => void = () => undefined;
  #stopWatching: () => void = () => undefined;
  /** What the listener was told of. */
  #told: Picture | null = null;
  #announcing: NodeJS.Timeout | null = null;

  constructor(load: () => PcscAddon | null = loadAddon) {
    this.#load = load;
  }

  start(listener: (event: ReaderEvent) => void): void {
    this.#listener = listener;
    this.#addon = this.#load();
    if (this.#addon === null) listener({ type: 'service', state: 'bridge-missing' });
    else this.#stopWatching = this.#addon.watch((picture) => this.#take(picture));
  }

  async open(name: string) {
    if (this.#addon === null || this.#reader(name) === undefined) {
      return fail('reader-unplugged' as const);
    }
    const wedged = () => this.#listener({ type: 'wedged', reader: name });
    const atr = () => this.#reader(name)?.atr ?? new Uint8Array(0);
    return openChannel(addonConnection(this.#addon, name), atr, wedged);
  }

  async stop(): Promise<void> {
    this.#stopWatching();
    this.#wait(null);
    this.#listener = () => undefined;
    this.#told = null;
  }

  /** Told after the first reader or without any: never a moment of "no reader" in between. */
  #take(picture: Picture): void {
    const isBare = isUp(picture) && !isUp(this.#told) && readersOf(picture).size === 0;
    this.#wait(isBare ? () => this.#show(picture) : null);
    if (!isBare) this.#show(picture);
  }

  #wait(show: (() => void) | null): void {
    if (this.#announcing !== null) clearTimeout(this.#announcing);
    this.#announcing = show === null ? null : setTimeout(show, FIRST_READER_MS);
  }

  #show(picture: Picture): void {
    const before = this.#told;
    this.#told = picture;
    for (const event of eventsBetween(before, picture)) this.#listener(event);
  }

  #reader(name: string) {
    return readersOf(this.#told).get(name);
  }
}
