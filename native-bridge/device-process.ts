import { nodeContext } from './crypto/node-context.ts';
import { parentPort } from './device/parent-port.ts';
import { serveDevice } from './device/serve-device.ts';
import { PcscReaders } from './pcsc/pcsc-readers.ts';
import { decodeJpeg2000, loadJpeg2000 } from './picture/decode-jpeg2000.ts';

/**
 * Entry of the device process: the only place where native addons are loaded and hostile bytes are
 * decoded. When a driver call hangs, nothing but its end frees the reader: it says so and goes.
 */
const LAST_WORD_MS = 200;

const port = parentPort();
const source = new PcscReaders();

serveDevice({
  port: {
    onMessage: (listener) => port.onMessage(listener),
    post(message) {
      port.post(message);
      // The report of the stuck read is on its way: it must get out first.
      if (message.type === 'wedged') setTimeout(dieAtOnce, LAST_WORD_MS);
    },
  },
  source,
  context: nodeContext(),
  tools: { decodeJpeg2000 },
});
// One that cannot be loaded is found out by the first photo.
loadJpeg2000().catch(() => undefined);

/** An orderly exit would wait for the thread that hangs. */
function dieAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
