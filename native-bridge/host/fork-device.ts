import { fork } from 'node:child_process';
import type { DeviceHandle } from './device-client.ts';

/**
 * Starts a device process (or the simulator) as a child of Node: for the CLI, the tests, and the
 * hosts without Electron. Only what it needs of the environment is passed on; messages are cloned, not
 * turned into JSON, so that byte arrays stay what they are.
 */
export function forkDevice(entry: URL): DeviceHandle {
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as never));
    },
    onExit: (listener) => {
      child.once('exit', () => listener());
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

export const DEVICE_PROCESS: URL = new URL('../device-process.ts', import.meta.url);
