import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** What marks the fuses in Electron's program; a version, a length and that many digits follow. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** As Electron leaves them: nine, in the order of the wire. */
const ELECTRONS_OWN = '101100011';

/** Some of Electron's languages, more than a package keeps. */
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'ja', 'ko', 'zh-CN'];
const FILES = [
  'chrome-sandbox',
  'resources.pak',
  'icudtl.dat',
  'LICENSE',
  'LICENSES.chromium.html',
];

/**
 * Lays out what a downloaded Electron for Linux looks like, with nothing in it that runs: enough to pack,
 * to flip its fuses and to look at the result where Electron cannot be had.
 */
export function writeStubDistribution(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([FUSE_VERSION, ELECTRONS_OWN.length]),
    Buffer.from(ELECTRONS_OWN),
  ]);
  const around = Buffer.alloc(512);
  const program = Buffer.concat([around, fuses, around]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  for (const name of FILES) writeFileSync(join(folder, name), `stands for ${name}\n`);
  for (const name of LOCALES) writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  writeFileSync(join(folder, 'version'), electronVersion());
}

/** The version that package.json pins. */
export function electronVersion(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.electron;
}
