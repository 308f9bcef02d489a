import type { DevicePort, HostMessage } from '../../pipeline/device-port/messages.ts';

/** The port that Electron gives a utility process (`process.parentPort`). */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * The port to the host: Electron gives its utility process one, and a process that was forked gets the same
 * from what is loaded before it (host/forked-port.ts). Started by anything else, this throws.
 */
export function parentPort(): DevicePort {
  const { parentPort: port } = process as { parentPort?: UtilityPort };
  if (port === undefined) throw new Error('a device process is started by its host');
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data as HostMessage)),
  };
}
