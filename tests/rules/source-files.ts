import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that git tracks or would track, by its path from the root. */
export function allFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return list.split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const CODE = /\.(ts|tsx|mts|mjs|cjs|js|c)$/;

/** Code as it runs: no tests, no set-up of tests. */
export function productFiles(): readonly string[] {
  return allFiles().filter(
    (path) =>
      CODE.test(path) && !/\.(test|fixture)\.tsx?$/.test(path) && !path.startsWith('tests/'),
  );
}

export function codeFiles(): readonly string[] {
  return allFiles().filter((path) => CODE.test(path));
}

/** What a file imports, from the root for our own and by name for packages. */
export function importsOf(path: string): readonly string[] {
  const found = textOf(path).matchAll(
    /(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    return name.startsWith('.') ? join(path, '..', name) : name;
  });
}

/** The top folder of one of our own paths. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}
