import { loadPurposes } from '../../desk/purposes.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { type ClientMessage, DeviceClient } from '../../native-bridge/host/device-client.ts';
import { deviceProcess } from '../../native-bridge/host/device-entry.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import {
  DEFAULT_READER_BINDING,
  type ReaderBinding,
} from '../../pipeline/device-port/reader-binding.ts';
import type { ReadReport } from '../../pipeline/reading/report.ts';

const LIMIT_MS = 10_000;

type Typed<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;

const purposes = loadPurposes(null);

/** A real device process and what it says, for tests that talk to it as a host does. */
export class DeviceTalk {
  readonly #client: DeviceClient;
  readonly #heard: ClientMessage[] = [];
  readonly #digits = new Map<number, string>();
  #wake: () => void = () => undefined;
  #lastRead = 0;

  private constructor(binding: ReaderBinding) {
    this.#client = new DeviceClient(
      () => forkDevice(deviceProcess(binding)),
      (message) => {
        if (message.type === 'code-wanted') this.#answer(message.readId);
        this.#heard.push(message);
        this.#wake();
      },
    );
  }

  static start(binding: ReaderBinding = DEFAULT_READER_BINDING): DeviceTalk {
    const talk = new DeviceTalk(binding);
    talk.#client.start();
    return talk;
  }

  stop(): void {
    this.#client.stop();
  }

  /** The next message of this type that fits; all before it are dropped. */
  async next<T extends ClientMessage['type']>(
    type: T,
    fits: (message: Typed<T>) => boolean = () => true,
    limitMs = LIMIT_MS,
  ): Promise<Typed<T>> {
    const index = await this.#find((one) => one.type === type && fits(one as Typed<T>), limitMs);
    const [found] = this.#heard.splice(0, index + 1).slice(-1);
    return found as Typed<T>;
  }

  /** The report of one reading, whatever else was said before it. */
  async report(readId: number): Promise<ReadReport> {
    const isIt = (one: ClientMessage) => one.type === 'report' && one.readId === readId;
    const index = await this.#find(isIt, LIMIT_MS);
    const [found] = this.#heard.splice(index, 1);
    return (found as Typed<'report'>).report;
  }

  async #find(fits: (message: ClientMessage) => boolean, limitMs: number): Promise<number> {
    const deadline = performance.now() + limitMs;
    for (;;) {
      const index = this.#heard.findIndex(fits);
      if (index >= 0) return index;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`not said within ${limitMs} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits until something lies on a reader, without losing what else was said. */
  async mediumOn(reader: string): Promise<string> {
    await this.#find(
      (one) => one.type === 'medium' && one.reader === reader && one.present,
      LIMIT_MS,
    );
    return reader;
  }

  /** Orders a reading; `hold` answers no question, so that the card stays held. */
  read(reader: string, mode: 'number' | 'hold', person = 'hanako'): number {
    const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;
    if (purpose === undefined) throw new Error('no purpose');
    const readId = ++this.#lastRead;
    if (mode === 'number') this.#digits.set(readId, loadPerson(person).numberB);
    const order = {
      ...({ purpose, route: 'b', extended: null } as const),
      anchors: simulatedAnchors(),
      phone: simulatedPhoneOrder(),
    };
    this.#client.send({ type: 'read', readId, reader, order });
    return readId;
  }

  cancel(): void {
    this.#client.send({ type: 'cancel', readId: this.#lastRead, as: 'cancelled' });
  }

  #answer(readId: number): void {
    const digits = this.#digits.get(readId);
    if (digits === undefined) return;
    const code = { route: 'b', digits: Uint8Array.from(Buffer.from(digits)) } as const;
    this.#client.send({ type: 'code', readId, code });
  }
}
