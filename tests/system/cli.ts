import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As a checkout starts it: its sources, which takes two seconds of a processor each time. */
const SOURCES = 'cli/kazasu.mjs';
/** The same as bundles, each process one file, as they are packaged; tools/test.mjs builds them. */
const BUILT = 'dist/command-line/cli/main.js';
const PROGRAM = process.env['KAZASU_COMMAND_LINE_BUILT'] === '1' ? BUILT : SOURCES;

/** Runs `kazasu` as its users do, with one line on standard input. */
export function kazasu(args: readonly string[], input = ''): Promise<CliResult> {
  return startKazasu(args, input).done;
}

/** The same from its sources, whatever was built. */
export function kazasuOfCheckout(args: readonly string[], input = ''): Promise<CliResult> {
  return startKazasu(args, input, SOURCES).done;
}

export function startKazasu(args: readonly string[], input = '', program = PROGRAM) {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const done = new Promise<CliResult>((resolve) => {
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, done };
}
