import type { UtilityProcess, utilityProcess } from 'electron';
import type { DeviceHandle } from '../../native-bridge/host/device-client.ts';
import { HEAP_LIMIT_MIB, silenceLimitOf } from '../../native-bridge/host/device-limits.ts';

/** What of Electron starts a device process. */
type Forks = Pick<typeof utilityProcess, 'fork'>;
/** What of Node ends one. */
type Kill = (pid: number, signal: 'SIGKILL') => void;

/**
 * Starts the device process (or the simulator) as Electron's utility process: the only one that loads
 * native addons. It gets no arguments and nothing of the environment (facts/electron.md C 31). Its V8 takes
 * its limit from Chromium's switch alone: Node's own spelling of it is passed over there.
 */
export function forkUtility(
  electron: Forks,
  entry: string,
  kill: Kill = process.kill,
): DeviceHandle {
  const child: UtilityProcess = electron.fork(entry, [], {
    serviceName: 'Kazasu device process',
    stdio: 'ignore',
    env: {},
    execArgv: [`--js-flags=--max-old-space-size=${HEAP_LIMIT_MIB}`],
  });
  // V8 gave up, the end follows: with nobody to hear it, the event would be an exception of this process.
  child.on('error', () => undefined);
  return {
    silenceLimitMs: silenceLimitOf(entry),
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      // Electron passes over the end of a process that it is still starting.
      child.once('spawn', () => endAtOnce(child, kill));
      endAtOnce(child, kill);
    },
  };
}

/** Electron's own way asks politely first (SIGTERM), and waits: what hangs or is not ours any more has no say. */
function endAtOnce(child: UtilityProcess, kill: Kill): void {
  try {
    if (child.pid !== undefined) kill(child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
  child.kill();
}
