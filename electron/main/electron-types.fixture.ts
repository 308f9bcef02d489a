import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(createRequire(import.meta.url).resolve('electron/package.json'), '..');

/** The types of the Electron that is pinned: what it can do, by the words of its own makers. */
const TYPES = readFileSync(join(folder, 'electron.d.ts'), 'utf8');

/** The text of one interface or class. */
function partOf(heading: string): string {
  const from = TYPES.indexOf(`\n  ${heading} `);
  if (from < 0) throw new Error(`Electron has no ${heading} any more`);
  return TYPES.slice(from, TYPES.indexOf('\n  }\n', from));
}

/** The names of an interface's fields. */
export function fieldsOf(name: string): readonly string[] {
  return [...partOf(`interface ${name}`).matchAll(/^ {4}(\w+)\??: /gm)].map(
    ([, field]) => `${field}`,
  );
}

/** The names of the events of a class or an interface that begin with these letters. */
export function eventsOf(name: string, prefix: string): readonly string[] {
  const found = partOf(name).matchAll(/^ {4}on\(event: '([\w-]+)'/gm);
  return [...new Set([...found].map(([, event]) => `${event}`))].filter((event) =>
    event.startsWith(prefix),
  );
}

/** Every permission that a session's handler of this name may be asked for. */
export function permissionsOf(handler: string): readonly string[] {
  const line = TYPES.split('\n').find((one) => one.startsWith(`    ${handler}(handler:`)) ?? '';
  const union = line.match(/permission: ((?:'[\w-]+'(?: \| )?)+)/)?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, permission]) => `${permission}`);
}
