import { describe, expect, it } from 'vitest';
import { importsOf, productFiles, roomOf, textOf } from './source-files.ts';
import { reachedFrom, valueImportsOf } from './value-imports.ts';

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
  const naming = (word: RegExp) => files.filter((path) => word.test(textOf(path)));

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
    [/^zxing-wasm/, /^native-bridge\/qr\//],
    [/^(react|react-dom|react-i18next|react-aria-components|i18next)(\/|$)/, /^renderer\//],
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

  it('values of electron are imported by the composition and the preload alone', () => {
    const value = /^import (?!type)[^;]*from 'electron';/m;
    expect(naming(value)).toEqual(['electron/main/main.ts', 'electron/preload/preload.ts']);
  });

  it('a window is made in one place', () => {
    expect(naming(/new BrowserWindow\(/)).toEqual(['electron/main/main.ts']);
  });

  it('the picture decoder runs in native-bridge/picture alone', () => {
    expect(naming(/codec-openjpeg/)).toEqual(['native-bridge/picture/decode-jpeg2000.ts']);
  });

  it.each([
    [/getUserMedia/, /^renderer\/camera\//],
    [/speechSynthesis|SpeechSynthesisUtterance/, /^renderer\/speech\//],
    [/AudioContext/, /^renderer\/sound\//],
    [
      /\b(window|self|globalThis|webContents)\.print\(/,
      /^electron\/(main\/electron|chromium\/chromium)-window\.ts$/,
    ],
  ])('%s stands in its one place', (word, place) => {
    const found = naming(word);
    expect(found.filter((path) => !place.test(path))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

/** What the page's bundle begins with (renderer/index.html). */
const PAGE = 'renderer/app/main.tsx';

describe('what the page takes with it', () => {
  const packages = (reached: ReadonlySet<string>) =>
    [...reached].filter((target) => !OURS.includes(roomOf(target)) && !target.endsWith('.css'));

  /** The page with one more import in its first file. */
  const planted = (line: string) =>
    reachedFrom(PAGE, (path) => (path === PAGE ? `${line}\n${textOf(path)}` : textOf(path)));

  it('is begun by its one script', () => {
    expect(textOf('renderer/index.html')).toContain('src="/app/main.tsx"');
  });

  it.each([
    ["import { clerkActSchema } from '../../electron/contract/clerk-act.ts';", true],
    ["import {\n  purposeSchema,\n} from '../../pipeline/purpose/purpose.ts';", true],
    ["import '../../electron/contract/acts.ts';\nimport 'zod';", true],
    ["export * from '../../electron/contract/frame.ts';", true],
    ["const later = import('../../electron/contract/stage-acts.ts');", true],
    ["import type { ClerkAct } from '../../electron/contract/clerk-act.ts';", false],
    ["import type {\n  Purpose,\n} from '../../pipeline/purpose/purpose.ts';", false],
    ["export type { Frame } from '../../electron/contract/frame.ts';", false],
  ])('would be found to hold schemas with %j: %s', (line, found) => {
    expect(packages(planted(line)).includes('zod')).toBe(found);
  });

  /** zod would try `new Function`, which the page's policy refuses: schemas stay in the main process. */
  it('is these packages and no others: no schemas above all', () => {
    expect(packages(reachedFrom(PAGE)).sort()).toEqual([
      'i18next',
      'react',
      'react-aria-components',
      'react-dom/client',
      'react-i18next',
    ]);
  });

  it('is of the main process the contract alone, and of the pipeline what needs no schema', () => {
    const own = [...reachedFrom(PAGE)].filter((path) => /\.tsx?$/.test(path));
    const wrong = own.filter((path) => roomOf(path) === 'electron' && !/contract\//.test(path));
    expect(wrong).toEqual([]);
    expect(own.filter((path) => valueImportsOf(path).includes('zod'))).toEqual([]);
    expect(own.length).toBeGreaterThan(100);
  });
});
