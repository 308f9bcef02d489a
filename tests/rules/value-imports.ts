import { join } from 'node:path';
import { textOf } from './source-files.ts';

type Read = (path: string) => string;

/** What is still imported when the program runs: `import type` and `export type` are gone by then. */
export function valueImportsOf(path: string, read: Read = textOf): readonly string[] {
  const found = read(path).matchAll(
    /^(?:import|export)\s+(type\s+(?!from\b))?[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...found]
    .filter(([, type]) => type === undefined)
    .map(([, , from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map((name) => (name.startsWith('.') ? join(path, '..', name) : name));
}

/** All that a program takes with it: our own files by their paths from the root, packages by name. */
export function reachedFrom(entry: string, read: Read = textOf): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set that grows while it is gone through is gone through to its end.
  for (const path of reached) {
    const isOurCode = path.includes('/') && /\.tsx?$/.test(path);
    if (isOurCode) for (const target of valueImportsOf(path, read)) reached.add(target);
  }
  return reached;
}
