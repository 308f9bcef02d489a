import { Socket } from 'node:net';
import { PORT_DESCRIPTOR, portOver } from './port-stream.ts';

/**
 * Loaded by `forkDevice` before the entry: gives a forked process the port that Electron gives its utility
 * process (`process.parentPort`), so that an entry knows one kind of port alone. Node's own channel would
 * not do: bytes in it that are no message throw in the host. A process whose host is gone ends.
 */
const stream = new Socket({ fd: PORT_DESCRIPTOR });
const port = portOver(stream);
const listeners: ((event: { data: unknown }) => void)[] = [];

stream.on('close', () => process.exit(0));

Object.assign(process, {
  parentPort: {
    postMessage: (message: unknown) => port.post(message),
    on(_event: 'message', listener: (event: { data: unknown }) => void) {
      // Nothing is read before somebody listens: what the host said at once must not get lost.
      if (listeners.length === 0) {
        port.onMessage((data) => {
          for (const each of listeners) each({ data });
        });
      }
      listeners.push(listener);
    },
  },
});
