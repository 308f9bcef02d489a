import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { DeviceHandle } from './device-client.ts';
import { HEAP_LIMIT_MIB, silenceLimitOf } from './device-limits.ts';
import { PORT_DESCRIPTOR, portOver } from './port-stream.ts';

/** Sources need a loader; in a bundle, what it starts is one, too. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const FORKED_PORT = new URL(`./forked-port${extname(import.meta.url)}`, import.meta.url);

/**
 * Starts a device process (or the simulator) as a child of Node: for the CLI, the tests, and the
 * hosts without Electron. Only what it needs of the environment is passed on; messages are cloned, not
 * turned into JSON, so that byte arrays stay what they are.
 */
export function forkDevice(
  entry: URL,
  silenceLimitMs: number = silenceLimitOf(entry.pathname),
): DeviceHandle {
  const loader = IS_SOURCE ? [import.meta.resolve('tsx')] : [];
  const imports = [...loader, FORKED_PORT.href];
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_LIMIT_MIB}`,
      ...imports.flatMap((url) => ['--import', url]),
      fileURLToPath(entry),
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'overlapped'],
      env: { PATH: process.env['PATH'] ?? '' },
      windowsHide: true,
    },
  );
  let ended: () => void = () => undefined;
  child.once('exit', () => ended());
  // One that could not be started has no exit, and with no file left for it not even a stream.
  child.on('error', () => ended());
  // Made by `overlapped` above: a stream in both directions.
  const port = portOver(child.stdio[PORT_DESCRIPTOR] as Duplex);
  return {
    silenceLimitMs,
    post: (message) => port.post(message),
    onMessage: (listener) => port.onMessage(listener),
    onExit: (listener) => {
      ended = listener;
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
