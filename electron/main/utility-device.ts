import type { UtilityProcess, utilityProcess } from 'electron';
import type { DeviceHandle } from '../../native-bridge/host/device-client.ts';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';

/** What of Electron starts a device process. */
type Forks = Pick<typeof utilityProcess, 'fork'>;

/**
 * Starts the device process (or the simulator) as Electron's utility process: the only one that loads
 * native addons. It gets no arguments and nothing of the environment (facts/electron.md C 31).
 */
export function forkUtility(electron: Forks, entry: string): DeviceHandle {
  const child: UtilityProcess = electron.fork(entry, [], {
    serviceName: 'Kazasu device process',
    stdio: 'ignore',
    env: {},
    execArgv: [],
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: DeviceMessage) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      child.kill();
    },
  };
}
