import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { VPCD_PORTS } from '../../fixtures/virtual/transport/vpcd-client.ts';

const PRELOAD_SOURCE = fileURLToPath(new URL('./vpcd-loopback.c', import.meta.url));
const READY_LIMIT_MS = 10_000;
const POLL_MS = 20;

let preload: string | null = null;

/** Compiled once a run, into a folder that goes with it. */
function preloadLibrary(): string {
  if (preload === null) {
    const folder = mkdtempSync(join(tmpdir(), 'kazasu-vpcd-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    preload = join(folder, 'vpcd-loopback.so');
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', preload, PRELOAD_SOURCE, '-ldl']);
  }
  return preload;
}

/**
 * A real pcscd with the virtual reader driver, in the namespaces that the suite was started in: its own
 * network (loopback alone) and its own /run. Outside them it refuses to start, so as not to disturb a
 * pcscd of the machine.
 */
export class Pcscd {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  static async start(): Promise<Pcscd> {
    if (process.env['KAZASU_OWN_NAMESPACE'] !== '1') {
      throw new Error('the system tests run in a namespace of their own: use npm test');
    }
    rmSync('/run/pcscd/pcscd.pid', { force: true });
    const child = spawn('/usr/sbin/pcscd', ['--foreground'], {
      env: { PATH: process.env['PATH'], LD_PRELOAD: preloadLibrary() },
      stdio: 'ignore',
    });
    const pcscd = new Pcscd(child);
    for (const port of VPCD_PORTS) await listens(port);
    return pcscd;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#gone;
  }
}

/** Waits until the driver listens on a slot; vpcd takes one client at a time, so the probe is short. */
async function listens(port: number): Promise<void> {
  const deadline = performance.now() + READY_LIMIT_MS;
  while (performance.now() < deadline) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await pause(POLL_MS);
  }
  throw new Error(`vpcd does not listen on ${port}`);
}
