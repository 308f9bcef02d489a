import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { deviceMessageOf } from '../../pipeline/device-port/device-message.ts';
import type {
  DeviceMessage,
  DevicePort,
  HostMessage,
} from '../../pipeline/device-port/messages.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { fail, succeed } from '../../pipeline/outcome/result.ts';

type Typed<T extends DeviceMessage['type']> = Extract<DeviceMessage, { type: T }>;

/** A port in this process: what the device posts is kept, and can be answered in the same moment. */
export class InProcessPort implements DevicePort {
  /** All that was posted, but for the signs of life, which stand beside it. */
  readonly posted: DeviceMessage[] = [];
  readonly signs: Typed<'alive'>[] = [];
  onPost: (message: DeviceMessage) => void = () => undefined;
  /** What a host says. */
  say: (message: HostMessage) => void = () => undefined;
  readonly #waiting = new Set<() => void>();

  post(message: DeviceMessage): void {
    if (deviceMessageOf(message) === null) refuse(message);
    if (message.type === 'alive') {
      this.signs.push(message);
      return;
    }
    this.posted.push(message);
    this.onPost(message);
    for (const look of this.#waiting) look();
  }

  onMessage(listener: (message: HostMessage) => void): void {
    this.say = listener;
  }

  /** All messages of one type, in order. */
  all<T extends DeviceMessage['type']>(type: T): Typed<T>[] {
    return this.posted.filter((message): message is Typed<T> => message.type === type);
  }

  /** The messages of one type, as soon as there are so many of them. */
  until<T extends DeviceMessage['type']>(type: T, count = 1): Promise<Typed<T>[]> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.all(type).length < count) return;
        this.#waiting.delete(look);
        resolve(this.all(type));
      };
      this.#waiting.add(look);
      look();
    });
  }
}

/** Outside of the reading, which would catch what is thrown in it: the run of the tests fails. */
function refuse({ type }: DeviceMessage): void {
  queueMicrotask(() => {
    throw new Error(`no host would take this ${type}`);
  });
}

/** Readers with virtual chips that a test can look at while and after they are read. */
export class ChipReaders implements ReaderSource {
  readonly chips = new Map<string, VirtualChip>();
  /** News as the drivers bring them. */
  tell: (event: ReaderEvent) => void = () => undefined;

  start(listener: (event: ReaderEvent) => void): void {
    this.tell = listener;
  }

  lay(reader: string, name: string): VirtualChip {
    const found = CASES.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    const chip = new VirtualChip(found.make());
    this.chips.set(reader, chip);
    return chip;
  }

  take(reader: string): void {
    this.chips.delete(reader);
    this.tell({ type: 'medium', reader, present: false });
  }

  async open(reader: string) {
    const chip = this.chips.get(reader);
    return chip === undefined
      ? fail('removed-too-early' as const)
      : succeed(this.#whileThere(chip, reader));
  }

  async stop(): Promise<void> {
    this.chips.clear();
  }

  #whileThere(chip: VirtualChip, reader: string): CardChannel {
    const channel = openInProcess(chip, reader);
    return {
      ...channel,
      transmit: async (command) =>
        this.chips.get(reader) === chip ? channel.transmit(command) : fail('removed' as const),
    };
  }
}
