import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedFiles } from '../../tools/package/packed-files.ts';
import { environment } from './electron-program.ts';

/**
 * The packed program itself (rows 4, 37 to 39, 42), where KAZASU_PACKAGED names the folder that it lies in.
 * Playwright cannot drive it, since no debugger is let in: it is started as a person would, and as somebody
 * would who wants in. tests/package looks at the same files around a stub.
 */
const FOLDER = process.env['KAZASU_PACKAGED'] ?? null;
if (FOLDER === null) console.log('packaged: skipped, KAZASU_PACKAGED names no folder');

const PLACES: Readonly<Record<string, { readonly program: string; readonly resources: string }>> = {
  win32: { program: 'Kazasu.exe', resources: 'resources' },
  darwin: {
    program: 'Kazasu.app/Contents/MacOS/Kazasu',
    resources: 'Kazasu.app/Contents/Resources',
  },
};
const PLACE = PLACES[process.platform] ?? { program: 'kazasu', resources: 'resources' };
const PROGRAM = join(FOLDER ?? '', PLACE.program);
const ARCHIVE = join(FOLDER ?? '', PLACE.resources, 'app.asar');

/** In the order of the wire, as they have to be (tests/package/fuses.test.ts names them). */
const FUSES = [false, true, false, false, true, true, false, false, true];
const ON = '1'.charCodeAt(0);
/** What is packed, name by name; tests/package compares the same list around a stub. */
const PACKED = new URL('../package/packed-files.txt', import.meta.url);

describe.skipIf(FOLDER === null)('the packed program', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kazasu-packaged-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  /** Started with these words, and ended by itself: what it said, and how it ended. */
  function start(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { status, signal, stdout, stderr } = spawnSync(PROGRAM, words, {
      env: { ...environment(folder), ...env },
      encoding: 'utf8',
      timeout: 20_000,
    });
    return { status, signal, said: `${stdout}${stderr}` };
  }

  // Row 37.
  it('has its fuses as decided', async () => {
    const wire = (await getCurrentFuseWire(PROGRAM)) as unknown as Record<string, number>;
    expect(FUSES.map((_, at) => wire[at] === ON)).toEqual(FUSES);
  });

  // Row 39.
  it('holds the files that are meant to be shipped, no map, and no source', () => {
    expect(listedFiles(ARCHIVE)).toBe(readFileSync(PACKED, 'utf8'));
  });

  // Row 4: Chromium's switches are under no fuse.
  it.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--no-sandbox',
    '--load-extension=x',
    '--js-flags=--expose-gc',
    '--proxy-server=127.0.0.1:1',
    '--disable-web-security',
    '--user-data-dir=x',
  ])('does not start with %s, and says so', (word) => {
    const { status, said } = start([word]);
    expect(status).toBe(1);
    expect(said).toContain(`kazasu: does not start with ${word.slice(2).split('=')[0]}`);
    expect(said).not.toMatch(/DevTools listening/);
  });

  // Rows 37, 42.
  it('lets no debugger of Node’s in', () => {
    const { status, said } = start(['--inspect=0']);
    expect([status, /Debugger listening/.test(said)]).toEqual([1, false]);
  });

  // Row 37.
  it('is no Node for who asks it to be one', () => {
    const { status, said } = start(['-e', "console.log('planted')"], { ELECTRON_RUN_AS_NODE: '1' });
    expect([status, said.includes('planted')]).toEqual([1, false]);
  });

  // Row 37: the program is refused right after; what Node read of its environment, it read before.
  it('does nothing that the environment tells Node to do', () => {
    const told = join(folder, 'told.cjs');
    const done = join(folder, 'done');
    const planted = `require('node:fs').writeFileSync(${JSON.stringify(done)}, '')`;
    writeFileSync(told, planted);
    const node = spawnSync(process.execPath, ['-e', '0'], {
      env: { ...environment(folder), NODE_OPTIONS: `--require ${told}` },
    });
    const read = existsSync(done);
    rmSync(done, { force: true });
    start(['--no-sandbox'], { NODE_OPTIONS: `--require ${told}` });
    expect([node.status, read, existsSync(done)]).toEqual([0, true, false]);
  });

  // Rows 4, 6: as a person starts it.
  it('starts, stays, and opens no port for a debugger', { timeout: 60_000 }, async () => {
    const child = spawn(PROGRAM, [], { env: environment(folder) });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    await new Promise((done) => setTimeout(done, 8000));
    const left = child.exitCode;
    child.kill();
    await new Promise((done) => child.once('exit', done));
    expect([left, said.match(/listening|kazasu:/g)]).toEqual([null, null]);
    const profile = join(folder, 'kazasu-profile');
    expect(readdirSync(profile)).not.toContain('DevToolsActivePort');
  });
});
