import type {
  DeviceMessage,
  DevicePort,
  HostMessage,
} from '../../pipeline/device-port/messages.ts';

/** The port that Electron gives a utility process (`process.parentPort`). */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * The port to the host, whichever started this process: Electron's utilityProcess, or
 * child_process.fork with `serialization: 'advanced'` (JSON would break byte arrays). A process whose
 * host is gone ends.
 */
export function parentPort(): DevicePort {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility !== undefined) {
    return {
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', ({ data }) => listener(data as HostMessage)),
    };
  }
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message: DeviceMessage) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (listener) => process.on('message', (data) => listener(data as HostMessage)),
  };
}
