import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { describe, expect, inject, it } from 'vitest';
import { STUB_ARCHIVE } from '../../tools/package/make-package.ts';
import { listedFiles, packedFile, packedFiles } from '../../tools/package/packed-files.ts';
import { PACKED_LIST, ROOT, STUB_OUT } from '../../tools/package/places.ts';

const files = packedFiles(STUB_ARCHIVE);
const program = join(STUB_OUT, 'linux-unpacked');

describe('the archive', () => {
  it('holds the listed files and no others (npm run package -- --stub --write-list)', () => {
    expect(listedFiles(STUB_ARCHIVE)).toBe(readFileSync(PACKED_LIST, 'utf8'));
  });

  /** What only a checkout has use for. */
  const unwanted = (paths: readonly string[]) =>
    paths.filter(
      (path) =>
        /\.(map|ts|tsx|mts|md|lock)$|(^|\/)(node_modules|tests?|docs|tools|cli)\/|\.(test|fixture)\.|nfc-pcsc/.test(
          path,
        ) || /(^|\/)fixtures\/(?!virtual\/)/.test(path),
    );

  it('holds no source, no map, no test, no package folder, and of the fixtures the simulator’s', () => {
    const planted = [
      'dist/app/electron/main/main.js.map',
      'dist/app/desk/purposes.ts',
      'node_modules/tsx/package.json',
      'dist/app/fixtures/corpora/card/x.cer',
      'dist/app/native-bridge/nfc-pcsc-process.js',
    ];
    expect(unwanted(planted)).toEqual(planted);
    expect(unwanted(files)).toEqual([]);
  });

  it('says in its package.json what Electron reads and who made it, and no more', () => {
    const manifest = JSON.parse(packedFile(STUB_ARCHIVE, 'package.json').toString());
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(manifest).toEqual({
      ...{ name: 'kazasu', version: own.version, private: true, type: 'module', main: own.main },
      description: 'Reads My Number Cards and phones at counters',
      homepage: 'https://kazasu.invalid/',
      author: { name: 'Kazasu', email: 'nobody@kazasu.invalid' },
      desktopName: 'kazasu.desktop',
    });
    expect(files).toContain(own.main);
  });

  it('names no path of the machine that made it', () => {
    const paths = [
      ROOT,
      `${homedir()}/`,
      ...(process.env['USER'] ? [`/${process.env['USER']}/`] : []),
    ];
    const foundIn = (bytes: Buffer) => paths.filter((path) => bytes.includes(path));
    expect(foundIn(Buffer.from(`x${ROOT}/y`))).toContain(ROOT);
    expect(foundIn(readFileSync(STUB_ARCHIVE))).toEqual([]);
  });

  it('says the hash of each of its files, which Electron compares on Windows and macOS', () => {
    const { header } = getRawHeader(STUB_ARCHIVE);
    const wrong = files.filter((path) => {
      const said = path
        .split('/')
        .reduce((at: Entry, name) => at.files?.[name] ?? {}, header as Entry);
      const hash = createHash('sha256').update(packedFile(STUB_ARCHIVE, path)).digest('hex');
      return said.integrity?.algorithm !== 'SHA256' || said.integrity.hash !== hash;
    });
    expect(wrong).toEqual([]);
  });

  it('is told by its own hash at the end of the command', () => {
    const hash = createHash('sha256').update(readFileSync(STUB_ARCHIVE)).digest('hex');
    expect(inject('said')).toContain(`sha256 ${hash}  app.asar\n`);
  });
});

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}

describe('beside the archive', () => {
  it('lie the reader bridge, which no archive can be loaded from, the licences and the bill', () => {
    const found = readdirSync(join(program, 'resources'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    expect(found.sort()).toEqual([
      'THIRD-PARTY-LICENCES.txt',
      'app.asar',
      `pcsc-${process.platform}-${process.arch}.node`,
      'sbom.cdx.json',
    ]);
  });

  it('lie Japanese and English of Electron’s languages, and its licences', () => {
    expect(readdirSync(join(program, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak']);
    expect(readdirSync(program)).toEqual(
      expect.arrayContaining(['kazasu', 'LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });
});
