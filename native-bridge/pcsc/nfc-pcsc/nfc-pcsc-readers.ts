import type { Reader } from 'nfc-pcsc';
import type { ReaderEvent, ReaderSource } from '../../../pipeline/device-port/reader-source.ts';
import { fail } from '../../../pipeline/outcome/result.ts';
import { isPassedOver } from '../passed-over.ts';
import { openChannel } from '../pcsc-channel.ts';
import { NfcPcscService } from './nfc-pcsc-service.ts';
import { pcscliteConnection } from './pcsclite-connection.ts';

interface Slot {
  readonly reader: Reader;
  atr: Uint8Array;
}

/**
 * The PC/SC readers of this machine through nfc-pcsc, but for those that can never hold a card that
 * somebody lays down.
 */
export class NfcPcscReaders implements ReaderSource {
  readonly #slots = new Map<string, Slot>();
  readonly #service = new NfcPcscService({
    service: (state) => this.#listener({ type: 'service', state }),
    attached: (reader, present) => this.#attach(reader, present),
    detached: (reader) => this.#detach(reader),
  });
  #listener: (event: ReaderEvent) => void = () => undefined;

  start(listener: (event: ReaderEvent) => void): void {
    this.#listener = listener;
    this.#service.start();
  }

  async open(name: string) {
    const slot = this.#slots.get(name);
    if (slot === undefined) return fail('reader-unplugged' as const);
    const wedged = () => this.#listener({ type: 'wedged', reader: name });
    return openChannel(pcscliteConnection(slot.reader.reader), () => slot.atr, wedged);
  }

  async stop(): Promise<void> {
    this.#service.stop();
    this.#slots.clear();
  }

  #attach(reader: Reader, present: boolean): void {
    const { name } = reader;
    if (isPassedOver(name)) return;
    const slot: Slot = { reader, atr: new Uint8Array(0) };
    this.#slots.set(name, slot);
    this.#listener({ type: 'reader', name, attached: true });
    // Said of an empty reader too: a host that was told before must learn that its medium left.
    if (!present) this.#medium(reader, false);
    reader.on('card', (card: { atr?: Buffer }) => {
      slot.atr = new Uint8Array(card.atr ?? []);
      this.#medium(reader, true);
    });
    reader.on('card.off', () => this.#medium(reader, false));
  }

  /** What a reader says that is not the attached one any more, since its service went, is old. */
  #medium(reader: Reader, present: boolean): void {
    const { name } = reader;
    if (this.#slots.get(name)?.reader !== reader) return;
    this.#listener({ type: 'medium', reader: name, present });
  }

  #detach(reader: Reader): void {
    const { name } = reader;
    if (this.#slots.get(name)?.reader !== reader) return;
    this.#slots.delete(name);
    this.#listener({ type: 'reader', name, attached: false });
  }
}
