import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/**
 * Runs electron-builder on electron-builder.yml with these words in addition. Answers its exit status and,
 * unless it may talk, what it said.
 */
export function runElectronBuilder(
  words: readonly string[],
  { quiet = false } = {},
): { readonly status: number; readonly said: string } {
  const program = join(ROOT, 'node_modules/electron-builder/cli.js');
  const result = spawnSync(
    process.execPath,
    [program, '--config', 'electron-builder.yml', '--publish', 'never', ...words],
    { cwd: ROOT, encoding: 'utf8', stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'] },
  );
  return { status: result.status ?? 1, said: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}
