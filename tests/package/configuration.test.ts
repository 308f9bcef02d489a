import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runElectronBuilder } from '../../tools/package/electron-builder.ts';
import { ROOT } from '../../tools/package/places.ts';
import { writeStubDistribution } from '../../tools/package/stub-distribution.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kazasu-configuration-'));
  writeStubDistribution(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The lines directly below one key of the file, without comments. */
function settingsOf(yaml: string, key: string): readonly string[] {
  const [, block = ''] = new RegExp(`^${key}:\\n((?: .*\\n)*)`, 'm').exec(yaml) ?? [];
  return block
    .split('\n')
    .filter((line) => /^ {2}[^ #]/.test(line))
    .map((line) => line.trim());
}

/** The rights that a list of entitlements gives. */
function rightsOf(plist: string): readonly string[] {
  return [...plist.matchAll(/<key>(.+?)<\/key>\s*<true\/>/g)].map(([, right = '']) => right);
}

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

  const yaml = textOf('electron-builder.yml');

  it('installs for all users and asks for nobody’s special rights; on a Mac hardened, with three rights and no more', () => {
    expect(settingsOf(yaml, 'win')).toContain('requestedExecutionLevel: asInvoker');
    expect(settingsOf(yaml, 'nsis')).toEqual(
      expect.arrayContaining(['perMachine: true', 'oneClick: false', 'allowElevation: true']),
    );
    const plist = 'tools/package/resources/entitlements.mac.plist';
    expect(settingsOf(yaml, 'mac')).toEqual(
      expect.arrayContaining([
        'hardenedRuntime: true',
        `entitlements: ${plist}`,
        `entitlementsInherit: ${plist}`,
      ]),
    );
    expect(rightsOf(textOf(plist))).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.smartcard',
      'com.apple.security.device.camera',
    ]);
  });

  it('makes the four packages, and looks for no update', () => {
    expect(settingsOf(yaml, 'win')).toContain('target: nsis');
    expect(settingsOf(yaml, 'mac')).toContain('target: dmg');
    expect(settingsOf(yaml, 'linux')).toContain('target: [deb, AppImage]');
    expect(yaml).toMatch(/^publish: null$/m);
  });

  it('would be found to run as an administrator, or with one right more', () => {
    const planted = 'win:\n  requestedExecutionLevel: requireAdministrator\n';
    expect(settingsOf(planted, 'win')).toEqual(['requestedExecutionLevel: requireAdministrator']);
    expect(rightsOf('<key>a</key>\n<true/><key>b</key><true/>')).toEqual(['a', 'b']);
  });
});
