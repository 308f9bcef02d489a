import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kazasu` as its users do, with one line on standard input. */
export function kazasu(args: readonly string[], input = ''): Promise<CliResult> {
  return startKazasu(args, input).done;
}

export function startKazasu(args: readonly string[], input = '') {
  const child = spawn(process.execPath, ['cli/kazasu.mjs', ...args], { cwd: ROOT });
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
