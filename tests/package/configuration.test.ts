import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runElectronBuilder } from '../../tools/package/electron-builder.ts';
import { writeStubDistribution } from '../../tools/package/stub-distribution.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kazasu-configuration-'));
  writeStubDistribution(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Settings that there are none of, for each system and for what all of them share. */
const PLANTED = ['win.x=1', 'nsis.x=1', 'mac.x=1', 'linux.x=1', 'deb.x=1', 'electronFuses.x=true'];

describe('electron-builder.yml', () => {
  it('is compared with the schema of every system, whichever is packed for', () => {
    const { status, said } = runElectronBuilder(
      [
        ...['--linux', 'dir', '--x64', `-c.electronDist=${folder}`],
        ...[`-c.directories.output=${join(folder, 'out')}`, ...PLANTED.map((one) => `-c.${one}`)],
      ],
      { quiet: true },
    );
    expect(status).toBe(1);
    const complaints = said.matchAll(/^ - configuration\.(\w+) (?:should|has)/gm);
    expect([...complaints].map(([, part]) => part).sort()).toEqual(
      PLANTED.map((one) => one.split('.')[0]).sort(),
    );
  });
});
