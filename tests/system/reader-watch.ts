import { DeviceClient } from '../../native-bridge/host/device-client.ts';
import { deviceProcess } from '../../native-bridge/host/device-entry.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';

const LIMIT_MS = 5000;

/**
 * Sees with a device process of its own, which reads nothing, whether pcscd believes that a card is on
 * a reader. pcscd looks every 400 ms: a card that is torn from an exchange and laid down again before
 * it has looked is not seen until it leaves once more, so a test waits until the reader is empty. It asks
 * nfc-pcsc, which hears of that look alone: our own bridge tells a reader empty as soon as pcscd says so,
 * which it does when a reading lets go of a card that left, and before that look.
 */
export class ReaderWatch {
  readonly #client: DeviceClient;
  readonly #present = new Map<string, boolean>();
  #changed: () => void = () => undefined;

  constructor() {
    this.#client = new DeviceClient(
      () => forkDevice(deviceProcess('nfc-pcsc')),
      (message) => {
        if (message.type === 'medium') this.#present.set(message.reader, message.present);
        this.#changed();
      },
    );
    this.#client.start();
  }

  /** Resolves once pcscd sees the reader empty; rejects after 5 s. */
  isEmpty(reader: string): Promise<void> {
    return this.#until(reader, false);
  }

  /** Resolves once pcscd sees a card on the reader. */
  isOccupied(reader: string): Promise<void> {
    return this.#until(reader, true);
  }

  async #until(reader: string, present: boolean): Promise<void> {
    const deadline = performance.now() + LIMIT_MS;
    while (this.#present.get(reader) !== present) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`${reader}: pcscd does not see the change`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#changed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  stop(): void {
    this.#client.stop();
  }
}
