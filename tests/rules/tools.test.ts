import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

const ROOMS = ['pipeline', 'native-bridge', 'desk', 'fixtures', 'electron', 'renderer', 'cli', '.'];

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).trim().split('\n').slice(0, 20).join('\n') };
}

it.each(ROOMS)('every type fits, with the platform of its room: %s', (room) => {
  const { status, said } = run('node_modules/typescript/bin/tsc', '-p', room);
  expect(said).toBe('');
  expect(status).toBe(0);
});

it('form and lint are as agreed', () => {
  const { status, said } = run(
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    '.',
  );
  expect(status, said).toBe(0);
});
