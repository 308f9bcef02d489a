import type { ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { nodeContext } from '../crypto/node-context.ts';
import { decodeJpeg2000, loadJpeg2000 } from '../picture/decode-jpeg2000.ts';
import { parentPort } from './parent-port.ts';
import { serveDevice } from './serve-device.ts';

/** The report of a stuck read is on its way when this process ends itself: it must get out first. */
const LAST_WORD_MS = 200;

/**
 * Runs this process as the device process: the only place where native addons are loaded and hostile
 * bytes are decoded. When a driver call hangs, nothing but its end frees the reader: it says so and goes.
 */
export function runDevice(source: ReaderSource): void {
  const port = parentPort();
  serveDevice({
    port: {
      onMessage: (listener) => port.onMessage(listener),
      post(message) {
        port.post(message);
        if (message.type === 'wedged') setTimeout(dieAtOnce, LAST_WORD_MS);
      },
    },
    source,
    context: nodeContext(),
    tools: { decodeJpeg2000 },
  });
  // One that cannot be loaded is found out by the first photo.
  loadJpeg2000().catch(() => undefined);
}

/** An orderly exit would wait for the thread that hangs. */
function dieAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
