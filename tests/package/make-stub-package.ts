import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../tools/package/places.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the command said. */
    said: string;
  }
}

/** Before the suite, once: the package around the stub, as `npm run package -- --stub` makes it. */
export function setup({ provide }: TestProject): void {
  const run = join(ROOT, 'tools/package/run.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', run, '--stub'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm run package -- --stub: ${status}\n${stdout}${stderr}`);
  provide('said', stdout);
}
