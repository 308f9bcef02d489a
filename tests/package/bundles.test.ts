import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STUB_ARCHIVE } from '../../tools/package/make-package.ts';
import { packedFile } from '../../tools/package/packed-files.ts';
import { unpackProgram } from './packed-process.ts';

const MAIN = 'dist/app/electron/main/main.js';
const OTHERS = [
  'dist/app/native-bridge/device-process.js',
  'dist/app/fixtures/virtual/simulator-process.js',
];

const textOf = (path: string) => packedFile(STUB_ARCHIVE, path).toString();

/** What a bundle asks its surroundings for, statically, later, or the CommonJS way. */
function askedFor(code: string): string[] {
  const asked = code.matchAll(
    /^import [^'"]*["']([^"']+)["'];$|\bimport\(["']([^"']+)["']\)|\b__require\(["']([^"']+)["']\)/gm,
  );
  return [...asked].map(([, first, later, required]) => first ?? later ?? required ?? '');
}

describe('a packed process', () => {
  const ofNode = (name: string) => name.startsWith('node:') || ['fs', 'path'].includes(name);

  it('would be found to ask for a package', () => {
    const code =
      'import { z } from "zod";\nimport "a";\nawait import("b");\nvar c = __require("c");';
    expect(askedFor(code)).toEqual(['zod', 'a', 'b', 'c']);
  });

  it.each(OTHERS)('asks for nothing but Node: %s', (path) => {
    const asked = askedFor(textOf(path));
    expect(asked.filter((name) => !ofNode(name))).toEqual([]);
    expect(asked).toContain('node:crypto');
  });

  it('asks for nothing but Node and Electron: the main process', () => {
    const others = askedFor(textOf(MAIN)).filter((name) => !ofNode(name));
    expect([...new Set(others)]).toEqual(['electron']);
  });
});

describe('the packed main process', () => {
  let program: ReturnType<typeof unpackProgram>;
  beforeAll(() => {
    program = unpackProgram();
  });
  afterAll(() => program.remove());

  /** A package in Electron's place, of no use but for the application's way out. */
  function layElectronDouble(): void {
    const [, names = ''] = textOf(MAIN).match(/^import \{ ([^}]+) \} from "electron";$/m) ?? [];
    const others = names.split(', ').filter((name) => name !== 'app');
    const folder = join(program.folder, 'node_modules/electron');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "exports": "./double.js" }');
    const app = '{ isPackaged: true, exit: (code) => process.exit(40 + code) }';
    writeFileSync(
      join(folder, 'double.js'),
      `export const app = ${app}, ${others.map((name) => `${name} = null`).join()};`,
    );
  }

  it('runs, with Electron replaced, as far as its first decision: not with a debugger', () => {
    layElectronDouble();
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(program.folder, MAIN), '--remote-debugging-port=9222'],
      { cwd: program.folder, env: {}, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/^kazasu: does not start with (--)?remote-debugging-port\n$/);
    expect(status).toBe(41);
  });
});
