import type { NFC, Reader } from 'nfc-pcsc';
import type { ServiceState } from '../../../pipeline/device-port/messages.ts';

/** How long after the service went, or was not there, it is looked for again. */
const RETRY_MS = 500;
/** The service answers before its readers are listed: so long is waited for the first of them. */
const FIRST_READER_MS = 250;
/** How often a list without any reader is doubted. */
const RENEW_MS = 1500;

type NfcPcsc = typeof import('nfc-pcsc');

/** The binding, or null where it was not installed or not built. */
async function loadNfcPcsc(): Promise<NfcPcsc | null> {
  try {
    return await import('nfc-pcsc');
  } catch {
    return null;
  }
}

/** Who hears of the service: each state when it changes, and of its readers. */
export interface ServiceListener {
  service(state: ServiceState): void;
  /** A reader that works, and whether something lies on it now. */
  attached(reader: Reader, present: boolean): void;
  detached(reader: Reader): void;
}

/**
 * The PC/SC service, kept up with by nfc-pcsc, whose object is dead once the service went away: a new one
 * is made until it works. pcsclite writes in one thread what it tells in another. What it learns within
 * the same milliseconds as something else gets lost, be it a list of readers, the end of the service, or
 * the end of a reader that had just come. So a reader counts from its first status on, and an object
 * without one that counts is replaced from time to time. The connections and commands of nfc-pcsc are
 * switched off, so that nothing reaches a card but what we send.
 */
export class NfcPcscService {
  readonly #listener: ServiceListener;
  #binding: NfcPcsc | null = null;
  #nfc: NFC | null = null;
  readonly #live = new Set<Reader>();
  #told: ServiceState | null = null;
  #next: NodeJS.Timeout | null = null;
  #announcing: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(listener: ServiceListener) {
    this.#listener = listener;
  }

  async start(): Promise<void> {
    this.#binding = await loadNfcPcsc();
    if (this.#binding === null) this.#tell('bridge-missing');
    else this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#next !== null) clearTimeout(this.#next);
    this.#letGo();
  }

  #connect(): void {
    if (this.#stopped || this.#binding === null) return;
    try {
      this.#nfc = this.#watch(new this.#binding.NFC());
    } catch {
      this.#wentDown();
      return;
    }
    // Told after the first reader or without any: never a moment of "no reader" in between.
    this.#announcing = setTimeout(() => this.#tell('up'), FIRST_READER_MS);
    this.#later(RENEW_MS);
  }

  #watch(nfc: NFC): NFC {
    nfc.on('error', () => this.#wentDown());
    nfc.on('reader', (reader: Reader) => this.#appeared(reader, nfc));
    return nfc;
  }

  #appeared(reader: Reader, of: NFC): void {
    reader.autoProcessing = false;
    // Its own SHARED connection would stand in the way of ours.
    reader.connect = () => Promise.resolve();
    reader.on('error', () => this.#disappeared(reader));
    reader.on('end', () => this.#disappeared(reader));
    const { reader: under } = reader;
    under.once('status', ({ state }: { state: number }) => {
      if (of !== this.#nfc) return;
      this.#live.add(reader);
      this.#listener.attached(reader, (state & under.SCARD_STATE_PRESENT) !== 0);
      this.#tell('up');
    });
  }

  #disappeared(reader: Reader): void {
    if (this.#live.delete(reader)) this.#listener.detached(reader);
  }

  #wentDown(): void {
    this.#letGo();
    this.#tell('pcsc-service-down');
    this.#later(RETRY_MS);
  }

  #later(ms: number): void {
    if (this.#next !== null) clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#look(), ms);
  }

  #look(): void {
    if (this.#live.size > 0) {
      this.#later(RENEW_MS);
      return;
    }
    this.#nfc?.close();
    this.#letGo();
    this.#connect();
  }

  #letGo(): void {
    for (const reader of [...this.#live]) this.#disappeared(reader);
    if (this.#announcing !== null) clearTimeout(this.#announcing);
    this.#announcing = null;
    this.#nfc?.removeAllListeners();
    // An error that is told late would be thrown if nobody heard it.
    this.#nfc?.on('error', () => undefined);
    this.#nfc = null;
  }

  #tell(state: ServiceState): void {
    if (state === this.#told) return;
    this.#told = state;
    this.#listener.service(state);
  }
}
