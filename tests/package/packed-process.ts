import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import type { DeviceMessage, HostMessage } from '../../pipeline/device-port/messages.ts';
import { STUB_ARCHIVE } from '../../tools/package/make-package.ts';

const UTILITY_PORT = new URL('./utility-port.mjs', import.meta.url);
const LIMIT_MS = 30_000;

/**
 * What was packed, laid out as it is installed, in a folder far from the checkout and its packages: only that
 * the archive is a folder here. What no archive can hold lies beside it.
 */
export function unpackProgram(): { readonly folder: string; remove(): void } {
  const around = mkdtempSync(join(tmpdir(), 'kazasu-packed-'));
  const folder = join(around, 'app.asar');
  extractAll(STUB_ARCHIVE, folder);
  const beside = join(around, 'app.asar.unpacked', 'dist');
  mkdirSync(beside, { recursive: true });
  renameSync(join(folder, 'dist', 'native'), join(beside, 'native'));
  return { folder, remove: () => rmSync(around, { recursive: true }) };
}

/** One of its processes under plain Node: no loader, no environment, nothing of ours around. */
export class PackedProcess {
  readonly #child: ChildProcess;
  readonly #heard: DeviceMessage[] = [];
  #said = '';
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(folder: string, entry: string) {
    this.#child = fork(join(folder, 'dist/app', entry), [], {
      cwd: folder,
      env: {},
      execArgv: ['--import', UTILITY_PORT.href],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (data) => {
      this.#said += data;
    });
    this.#child.on('message', (message) => {
      this.#heard.push(message as DeviceMessage);
      this.#wake();
    });
    this.#child.once('exit', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  send(message: HostMessage): void {
    this.#child.send(message);
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** The first message of this type, from the start on. */
  async next<T extends DeviceMessage['type']>(
    type: T,
    fits: (message: Extract<DeviceMessage, { type: T }>) => boolean = () => true,
  ): Promise<Extract<DeviceMessage, { type: T }>> {
    type Wanted = Extract<DeviceMessage, { type: T }>;
    const deadline = performance.now() + LIMIT_MS;
    for (;;) {
      const found = this.#heard.find((one) => one.type === type && fits(one as Wanted));
      if (found !== undefined) return found as Wanted;
      const left = deadline - performance.now();
      if (left <= 0 || this.#ended) throw new Error(`${type} was not said: ${this.#said}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
