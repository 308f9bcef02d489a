import type { NFC, Reader } from 'nfc-pcsc';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { fail } from '../../pipeline/outcome/result.ts';
import { isPassedOver } from './passed-over.ts';
import { openChannel } from './pcsc-channel.ts';

/** How long after the service went, or was not there, it is looked for again. */
const RETRY_MS = 500;
/** The service answers before its readers are listed: so long is waited for the first of them. */
const FIRST_READER_MS = 250;

type NfcPcsc = typeof import('nfc-pcsc');

/** The binding, or null where it was not installed or not built. */
async function loadNfcPcsc(): Promise<NfcPcsc | null> {
  try {
    return await import('nfc-pcsc');
  } catch {
    return null;
  }
}

interface Slot {
  readonly reader: Reader;
  atr: Uint8Array;
}

/**
 * The PC/SC readers of this machine. nfc-pcsc brings the news of readers and cards; its own connection
 * and its automatic commands are switched off, so that nothing reaches a card but what we send.
 * An object of pcsclite is dead once its service went away: a new one is made until it works.
 */
export class PcscReaders implements ReaderSource {
  readonly #slots = new Map<string, Slot>();
  #listener: (event: ReaderEvent) => void = () => undefined;
  #binding: NfcPcsc | null = null;
  #nfc: NFC | null = null;
  #retry: NodeJS.Timeout | null = null;
  #announce: NodeJS.Timeout | null = null;
  #stopped = false;

  start(listener: (event: ReaderEvent) => void): void {
    this.#listener = listener;
    loadNfcPcsc().then((binding) => {
      this.#binding = binding;
      if (binding === null) listener({ type: 'service', state: 'bridge-missing' });
      else this.#connect();
    });
  }

  async open(name: string) {
    const slot = this.#slots.get(name);
    if (slot === undefined) return fail('reader-unplugged' as const);
    const wedged = () => this.#listener({ type: 'wedged', reader: name });
    return openChannel(slot.reader.reader, () => slot.atr, wedged);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#forgetAnnouncement();
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#nfc?.removeAllListeners();
    this.#slots.clear();
  }

  #connect(): void {
    if (this.#stopped || this.#binding === null) return;
    try {
      this.#nfc = new this.#binding.NFC();
    } catch {
      this.#serviceWentDown();
      return;
    }
    this.#nfc.on('error', () => this.#serviceWentDown());
    this.#nfc.on('reader', (reader: Reader) => {
      this.#attach(reader);
      this.#serviceIsUp();
    });
    this.#announce = setTimeout(() => this.#serviceIsUp(), FIRST_READER_MS);
  }

  /** Said once, after the first reader or without any: never a moment of "no reader" in between. */
  #serviceIsUp(): void {
    if (this.#announce === null) return;
    clearTimeout(this.#announce);
    this.#announce = null;
    this.#listener({ type: 'service', state: 'up' });
  }

  #serviceWentDown(): void {
    const nfc = this.#nfc;
    this.#nfc = null;
    this.#forgetAnnouncement();
    nfc?.removeAllListeners('reader');
    for (const name of [...this.#slots.keys()]) this.#detach(name);
    this.#listener({ type: 'service', state: 'pcsc-service-down' });
    this.#retry = setTimeout(() => this.#connect(), RETRY_MS);
  }

  #forgetAnnouncement(): void {
    if (this.#announce !== null) clearTimeout(this.#announce);
    this.#announce = null;
  }

  #attach(reader: Reader): void {
    const { name } = reader;
    reader.autoProcessing = false;
    // The card event is all we want of it: its own SHARED connection would stand in the way of ours.
    reader.connect = () => Promise.resolve();
    reader.on('error', () => this.#detach(name));
    if (isPassedOver(name)) return;
    const slot: Slot = { reader, atr: new Uint8Array(0) };
    this.#slots.set(name, slot);
    this.#listener({ type: 'reader', name, attached: true });
    // Said of an empty reader too: a host that was told before must learn that its medium left.
    reader.reader.once('status', ({ state }: { state: number }) => {
      if ((state & reader.reader.SCARD_STATE_PRESENT) === 0) {
        this.#listener({ type: 'medium', reader: name, present: false });
      }
    });
    reader.on('card', (card: { atr?: Buffer }) => {
      slot.atr = new Uint8Array(card.atr ?? []);
      this.#listener({ type: 'medium', reader: name, present: true });
    });
    reader.on('card.off', () => {
      this.#listener({ type: 'medium', reader: name, present: false });
    });
    reader.on('end', () => this.#detach(name, reader));
  }

  #detach(name: string, reader?: Reader): void {
    const slot = this.#slots.get(name);
    if (slot === undefined || (reader !== undefined && slot.reader !== reader)) return;
    this.#slots.delete(name);
    this.#listener({ type: 'reader', name, attached: false });
  }
}
