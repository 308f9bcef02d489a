import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { addonFile } from '../../../native-bridge/pcsc/own/pcsc-addon.ts';

const LIMIT_MS = 15_000;

/** A script of this folder in a Node process of its own; it gets the addon's file and a reader's name. */
export class Program {
  readonly child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<unknown>;
  #errors = '';

  constructor(script: string, reader: string, { node = process.execPath, env = {} } = {}) {
    const file = fileURLToPath(new URL(`./${script}`, import.meta.url));
    this.child = spawn(node, [file, addonFile(), reader], {
      env: { PATH: process.env['PATH'], ...env },
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    this.#ended = once(this.child, 'close');
    this.child.stderr?.on('data', (said) => {
      this.#errors += said;
    });
    const input = this.child.stdout ?? process.stdin;
    this.#lines = createInterface({ input })[Symbol.asyncIterator]();
  }

  /** The next line that it says, which is JSON; rejects with what it complained about. */
  async said(): Promise<unknown> {
    const { value } = await this.#lines.next();
    if (value === undefined) throw new Error(`nothing said: ${this.#errors}`);
    return JSON.parse(value);
  }

  goOn(): void {
    this.child.stdin?.write('\n');
  }

  /** How it ended: its status, or the signal that killed it, and what it complained about. */
  async end(): Promise<{ readonly status: unknown; readonly errors: string }> {
    await this.#ended;
    return { status: this.child.exitCode ?? this.child.signalCode, errors: this.#errors };
  }
}
