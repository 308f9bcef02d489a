import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../desk/temporary-folder.fixture.ts';
import { STUB_OUT } from '../../tools/package/places.ts';
import { FUSE_SENTINEL, writeStubDistribution } from '../../tools/package/stub-distribution.ts';

const PROGRAM = join(STUB_OUT, 'linux-unpacked/kazasu');

/** In the order of the wire; what each has to be (facts/electron.md C 37). */
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
};
const ON = '1'.charCodeAt(0);
const INSPECT = Object.keys(FUSES).indexOf('enableNodeCliInspectArguments');

/** A program's fuses as @electron/fuses reads them, by name. */
async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = (await getCurrentFuseWire(program)) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(FUSES).map((name, at) => [name, wire[at] === ON]));
}

describe('the fuses of the packed program', () => {
  it('are as decided, each of the nine', async () => {
    expect(await fusesOf(PROGRAM)).toEqual(FUSES);
  });

  it('would be found wrong: in Electron as it comes, and with a debugger let in', async () => {
    const folder = temporaryFolder();
    writeStubDistribution(folder);
    const before = await fusesOf(join(folder, 'electron'));
    expect([before['runAsNode'], before['onlyLoadAppFromAsar']]).toEqual([true, false]);

    const planted = join(folder, 'planted');
    copyFileSync(PROGRAM, planted);
    const bytes = readFileSync(planted);
    const wire = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
    bytes[wire + INSPECT] = ON;
    writeFileSync(planted, bytes);
    expect(await fusesOf(planted)).toEqual({ ...FUSES, enableNodeCliInspectArguments: true });
  });
});
