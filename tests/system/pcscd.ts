import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { VPCD_PORTS } from '../../fixtures/virtual/transport/vpcd-client.ts';

const PRELOAD_SOURCE = fileURLToPath(new URL('./vpcd-loopback.c', import.meta.url));
/** A folder in which no reader is configured. */
const NO_READERS = fileURLToPath(new URL('./no-readers/', import.meta.url));
const READY_LIMIT_MS = 10_000;
const POLL_MS = 20;
const SOCKET = '/run/pcscd/pcscd.comm';

let preload: string | null = null;
let running: Pcscd | null = null;

/** Compiled once a file, into the /run of the suite's own namespace, which goes with it. */
function preloadLibrary(): string {
  if (preload === null) {
    preload = join(mkdtempSync('/run/kazasu-vpcd-'), 'vpcd-loopback.so');
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

  /** `readers: false` starts it without any reader. */
  static async start({ readers = true } = {}): Promise<Pcscd> {
    if (process.env['KAZASU_OWN_NAMESPACE'] !== '1') {
      throw new Error('the system tests run in a namespace of their own: use npm test');
    }
    // One that a failed test left would answer in place of the new one.
    await running?.kill();
    rmSync('/run/pcscd/pcscd.pid', { force: true });
    const none = readers ? [] : ['--config', NO_READERS];
    const child = spawn('/usr/sbin/pcscd', ['--foreground', ...none], {
      env: { PATH: process.env['PATH'], LD_PRELOAD: preloadLibrary() },
      stdio: 'ignore',
    });
    const pcscd = new Pcscd(child);
    running = pcscd;
    await until(() => existsSync(SOCKET), 'pcscd does not start');
    if (readers) await until(() => VPCD_PORTS.every(listens), 'vpcd does not listen');
    return pcscd;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#gone;
  }

  /** Dies at once, as in a crash. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
    rmSync(SOCKET, { force: true });
  }
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + READY_LIMIT_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(what);
    await pause(POLL_MS);
  }
}

/** pcscd looks at vpcd every 400 ms: what is lifted and laid down again sooner is one card to it. */
const LOOK_MS = 600;

/** Until pcscd has seen that nothing lies there any more. */
export function pcscdHasLooked(): Promise<void> {
  return pause(LOOK_MS);
}

/** State LISTEN in /proc/net/tcp: asking by a connection would count as a card for a second. */
const LISTEN = '0A';

function listens(port: number): boolean {
  const wanted = `:${port.toString(16).toUpperCase()}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some(([, local, , state]) => local?.endsWith(wanted) === true && state === LISTEN);
}
