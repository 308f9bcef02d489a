import { NfcPcscReaders } from '../../native-bridge/pcsc/nfc-pcsc/nfc-pcsc-readers.ts';
import { OwnReaders } from '../../native-bridge/pcsc/own/own-readers.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import type { ServiceState } from '../../pipeline/device-port/messages.ts';
import type { ReaderBinding } from '../../pipeline/device-port/reader-binding.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';

const LIMIT_MS = 5000;

const SOURCES = {
  own: () => new OwnReaders(),
  'nfc-pcsc': () => new NfcPcscReaders(),
} as const satisfies Record<ReaderBinding, () => ReaderSource>;

/** The readers of one binding in this process, and what they tell. */
export class SourceTalk {
  readonly source: ReaderSource;
  /** All that was told, in order. */
  readonly heard: ReaderEvent[] = [];
  service: ServiceState | null = null;
  /** Attached readers, and whether something lies there; null before that was told. */
  readonly media = new Map<string, boolean | null>();
  readonly #waiting = new Set<() => void>();

  constructor(binding: ReaderBinding) {
    this.source = SOURCES[binding]();
    this.source.start((event) => this.#hear(event));
  }

  stop(): Promise<void> {
    return this.source.stop();
  }

  /** How many milliseconds it takes until this holds; rejects after a limit. */
  async until(what: string, holds: (talk: this) => boolean, limitMs = LIMIT_MS): Promise<number> {
    const begin = performance.now();
    for (;;) {
      if (holds(this)) return performance.now() - begin;
      const left = limitMs - (performance.now() - begin);
      if (left <= 0) throw new Error(`${what}: not within ${limitMs} ms`);
      await this.#news(left);
    }
  }

  async occupied(reader: string): Promise<void> {
    await this.until(`${reader} occupied`, ({ media }) => media.get(reader) === true);
  }

  async empty(reader: string): Promise<void> {
    await this.until(`${reader} empty`, ({ media }) => media.get(reader) === false);
  }

  /** Opens what lies there; a failure is an error of the test. */
  async open(reader: string): Promise<CardChannel> {
    const opened = await this.source.open(reader);
    if (!opened.ok) throw new Error(`${reader}: ${opened.failure}`);
    return opened.value;
  }

  #hear(event: ReaderEvent): void {
    this.heard.push(event);
    if (event.type === 'service') this.service = event.state;
    if (event.type === 'reader' && event.attached) this.media.set(event.name, null);
    if (event.type === 'reader' && !event.attached) this.media.delete(event.name);
    if (event.type === 'medium') this.media.set(event.reader, event.present);
    for (const wake of this.#waiting) wake();
  }

  #news(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, limitMs);
      this.#waiting.add(done);
    });
  }
}
