import { describe, expect, it } from 'vitest';
import { importsOf, productFiles, roomOf } from './source-files.ts';

/** Which rooms a room may import from (design 2). Packages and node: are judged below. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pipeline: [],
  'native-bridge': ['pipeline'],
  desk: ['pipeline'],
  // The simulator serves the device side of the port with the same code; nothing else of fixtures does.
  fixtures: ['pipeline'],
  electron: ['pipeline', 'native-bridge', 'desk', 'fixtures'],
  cli: ['pipeline', 'native-bridge', 'desk', 'fixtures'],
  renderer: ['pipeline', 'electron'],
};

const SIMULATOR = ['fixtures/virtual/simulator-process.ts'];
const TEST_ONLY = /^fixtures\/(malicious|corpora)\//;

const OURS = Object.keys(MAY_IMPORT);
const files = productFiles().filter((path) => OURS.includes(roomOf(path)));

const isOurs = (target: string) => OURS.includes(roomOf(target)) && target.includes('/');

describe('imports run one way', () => {
  it('finds a planted import of the wrong room', () => {
    expect(forbidden('pipeline/card/x.ts', 'native-bridge/pcsc/y.ts')).toBe(true);
    expect(forbidden('cli/x.ts', 'pipeline/y.ts')).toBe(false);
  });

  it('from rooms that a room may know', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => isOurs(target) && forbidden(path, target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('into the page: only the contract, and types of the pipeline', () => {
    const wrong = files
      .filter((path) => roomOf(path) === 'renderer')
      .flatMap((path) => importsOf(path).map((target) => [path, target] as const))
      .filter(
        ([, target]) => roomOf(target) === 'electron' && !target.startsWith('electron/contract/'),
      );
    expect(wrong).toEqual([]);
  });

  it('never from what ships to what is for tests alone', () => {
    const wrong = files
      .filter((path) => !TEST_ONLY.test(path))
      .flatMap((path) => importsOf(path).filter((target) => TEST_ONLY.test(target)));
    expect(wrong).toEqual([]);
  });
});

function forbidden(path: string, target: string): boolean {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === to || TEST_ONLY.test(path)) return false;
  if (SIMULATOR.includes(path) && to === 'native-bridge') return false;
  return !(MAY_IMPORT[from] ?? []).includes(to);
}

/** Packages without any platform in them. */
const PURE_PACKAGES = [
  'zod',
  'cbor-x/decode-no-eval',
  '@peculiar/asn1-schema',
  '@peculiar/asn1-x509',
];

describe('one place for each dangerous thing', () => {
  const users = (name: string) =>
    files.filter((path) => importsOf(path).includes(name)).map((path) => path);
  const naming = (word: RegExp, textOfPath: (path: string) => string) =>
    files.filter((path) => word.test(textOfPath(path)));

  it('pipeline knows no node:, no Electron and no page', () => {
    const wrong = files
      .filter((path) => roomOf(path) === 'pipeline')
      .flatMap((path) => importsOf(path))
      .filter((target) => !isOurs(target) && !PURE_PACKAGES.includes(target));
    expect(wrong).toEqual([]);
  });

  it.each([
    [/^cbor-x/, /^(pipeline\/cbor|fixtures\/virtual\/phones)\//],
    [/^(@peculiar\/|asn1js)/, /^(pipeline\/x509|tools\/fixtures)\//],
    [/^@noble\//, /^native-bridge\/crypto\//],
  ])('%s is loaded in its one folder', (name, place) => {
    const found = files.filter((path) => importsOf(path).some((target) => name.test(target)));
    expect(found.filter((path) => !place.test(path))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('libraries for mdocs are in no product process: they change the decoder for all of it', () => {
    const found = files.filter((path) =>
      importsOf(path).some((target) => /^@(auth0\/mdl|owf\/mdoc)/.test(target)),
    );
    expect(found).toEqual([]);
  });

  it('the reader binding is loaded in native-bridge/pcsc alone', () => {
    const wrong = [...users('nfc-pcsc'), ...users('pcsclite'), ...users('@pokusew/pcsclite')];
    expect(wrong.filter((path) => !path.startsWith('native-bridge/pcsc/'))).toEqual([]);
    expect(users('nfc-pcsc').length).toBeGreaterThan(0);
  });

  it('values of electron are imported by the composition and the preload alone', async () => {
    const { textOf } = await import('./source-files.ts');
    const value = /^import (?!type)[^;]*from 'electron';/m;
    expect(naming(value, textOf)).toEqual(['electron/main/main.ts', 'electron/preload/preload.ts']);
  });

  it('a window is made in one place', async () => {
    const { textOf } = await import('./source-files.ts');
    expect(naming(/new BrowserWindow\(/, textOf)).toEqual(['electron/main/main.ts']);
  });

  it('the picture decoder runs in native-bridge/picture alone', async () => {
    const { textOf } = await import('./source-files.ts');
    expect(naming(/codec-openjpeg/, textOf)).toEqual(['native-bridge/picture/decode-jpeg2000.ts']);
  });
});
