import type { VirtualPhone } from '../../fixtures/virtual/phones/virtual-phone.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { fail, succeed } from '../../pipeline/outcome/result.ts';
import { READER } from './device-host.fixture.ts';

/** A reader with a virtual phone on it; its channel is let go of when a test says so. */
export class PhoneReader implements ReaderSource {
  phone: VirtualPhone | null = null;
  letGo: Promise<void> = Promise.resolve();
  opened = 0;
  sent = 0;
  #tell: (event: ReaderEvent) => void = () => undefined;

  start(listener: (event: ReaderEvent) => void): void {
    this.#tell = listener;
  }

  async open() {
    const { phone } = this;
    if (phone === null) return fail('removed-too-early' as const);
    this.opened += 1;
    const channel = openInProcess(phone, READER);
    return succeed({
      ...channel,
      transmit: (command: Uint8Array, limitMs?: number) => {
        this.sent += 1;
        return this.phone === phone
          ? channel.transmit(command, limitMs)
          : Promise.resolve(fail('removed' as const));
      },
      close: async () => {
        await this.letGo;
        await channel.close();
      },
    });
  }

  take(): void {
    this.phone?.powerOff();
    this.phone = null;
    this.#tell({ type: 'medium', reader: READER, present: false });
  }

  async stop(): Promise<void> {
    this.phone = null;
  }
}
