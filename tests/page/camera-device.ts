import {
  openInProcess,
  SIMULATED_READER,
} from '../../fixtures/virtual/transport/in-process-channel.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { parentPort } from '../../native-bridge/device/parent-port.ts';
import { serveDevice } from '../../native-bridge/device/serve-device.ts';
import { decodeJpeg2000 } from '../../native-bridge/picture/decode-jpeg2000.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { fail, succeed } from '../../pipeline/outcome/result.ts';
import { phoneWithCode } from './camera-phone.ts';

/** The simulator with one phone, which has shown its QR code before it is laid down. */
class PhoneReader implements ReaderSource {
  #tell: (event: ReaderEvent) => void = () => undefined;
  #lies = false;
  readonly #phone = phoneWithCode().phone;

  start(listener: (event: ReaderEvent) => void): void {
    this.#tell = listener;
    listener({ type: 'reader', name: SIMULATED_READER, attached: true });
    listener({ type: 'service', state: 'up' });
  }

  put(present: boolean): void {
    if (present === this.#lies) return;
    this.#lies = present;
    this.#tell({ type: 'medium', reader: SIMULATED_READER, present });
  }

  async open() {
    return this.#lies ? succeed(openInProcess(this.#phone)) : fail('removed-too-early' as const);
  }

  async stop(): Promise<void> {}
}

const port = parentPort();
const source = new PhoneReader();
serveDevice({ port, source, context: nodeContext(), tools: { decodeJpeg2000 } });
port.onMessage((message) => {
  if (message.type === 'simulate') source.put(message.put !== null);
});
