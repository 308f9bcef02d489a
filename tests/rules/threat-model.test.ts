import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './source-files.ts';

/** The points of the hardening list that docs/threat-model.md answers one by one. */
const POINTS = 42;
/** A row whose tests all need Electron's program must say why nothing else can show it. */
const ONLY_THERE = 'Only the real Electron';

interface Row {
  readonly point: number;
  readonly shownBy: string;
}

function rowsOf(page: string): readonly Row[] {
  return [...page.matchAll(/^\| (\d+) \|.*\| ([^|]*) \|$/gm)].map(([, point, shownBy]) => ({
    point: Number(point),
    shownBy: shownBy ?? '',
  }));
}

/** What a row gets wrong: a test that is named and not there, or no test at all. */
function faultsOf({ point, shownBy }: Row): readonly string[] {
  const named = [...shownBy.matchAll(/`([^`]+)` “([^”]+)”/g)];
  const missing = named
    .filter(([, path, name]) => !isThere(path ?? '', name ?? ''))
    .map(([, path, name]) => `${point}: ${path} “${name}”`);
  const paths = named.map(([, path]) => path ?? '');
  const here = paths.some((path) => !path.startsWith('tests/electron/'));
  const answered = here || (paths.length > 0 && shownBy.includes(ONLY_THERE));
  return answered ? missing : [...missing, `${point}: nothing shows it`];
}

function isThere(path: string, name: string): boolean {
  return existsSync(join(ROOT, path)) && textOf(path).includes(name);
}

describe('each point of the hardening list', () => {
  it('would be missed where its test has another name, is gone, or waits for Electron without a reason', () => {
    const planted = [
      '| 1 | x | y | `tests/rules/house.test.ts` “no such test” |',
      '| 2 | x | y | `tests/rules/gone.test.ts` “x” |',
      '| 3 | x | y | by reading |',
      '| 4 | x | y | `tests/electron/electron.test.ts` “the program” |',
      '| 5 | x | y | `tests/rules/threat-model.test.ts` “has its line” |',
    ];
    const faults = rowsOf(planted.join('\n')).map((row) => faultsOf(row).length > 0);
    expect(faults).toEqual([true, true, true, true, false]);
  });

  it('has its line, in order, and a test that is there under the name that the line gives', () => {
    const rows = rowsOf(textOf('docs/threat-model.md'));
    expect(rows.map(({ point }) => point)).toEqual(
      Array.from({ length: POINTS }, (_, at) => at + 1),
    );
    expect(rows.flatMap(faultsOf)).toEqual([]);
  });
});
