import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStale, readSupport } from '../../tools/package/electron-support.ts';
import { ROOT } from '../../tools/package/places.ts';
import { electronVersion } from '../../tools/package/stub-distribution.ts';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const support = readSupport();

/** Whether a version is written out to the last number and of a major that still gets repairs. */
function isSupported(version: string): boolean {
  const [, major] = version.match(/^(\d+)\.\d+\.\d+$/) ?? [];
  return support.majors.some((one) => one.major === Number(major));
}

describe('Electron', () => {
  it.each(['42.9.9', '46.0.0', '^45.4.1', '45', '45.4.1-beta.1', 'latest'])(
    'would be found wrong as %s',
    (version) => expect(isSupported(version)).toBe(false),
  );

  it('is pinned to one version of the last three majors (docs/electron-support.json)', () => {
    expect(electronVersion()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(isSupported(electronVersion())).toBe(true);
    expect(json('package-lock.json').packages['node_modules/electron'].version).toBe(
      electronVersion(),
    );
  });

  it('has three majors in that list, each with the one that ends it, and the day of the look', () => {
    const [newest = 0] = support.majors.map(({ major }) => major);
    expect(support.majors.map(({ major, endsWith }) => [major, endsWith])).toEqual(
      [newest, newest - 1, newest - 2].map((major) => [major, major + 3]),
    );
    expect(support.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('is packed for people only where somebody looked at that list within ninety days', () => {
    const days = ['2026-11-22', '2027-02-20', '2027-02-21'].map((day) => new Date(day));
    expect(days.map((day) => isStale({ checked: '2026-11-22' }, day))).toEqual([
      false,
      false,
      true,
    ]);
    expect(isStale({ checked: 'some day' }, new Date())).toBe(true);
  });

  it('is fetched against a hash: its package lists one for each archive that is packed here', () => {
    const sums = json('node_modules/electron/checksums.json') as Record<string, string>;
    const systems = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64'];
    const found = systems.map((system) => sums[`electron-v${electronVersion()}-${system}.zip`]);
    expect(found).toEqual(systems.map(() => expect.stringMatching(/^[0-9a-f]{64}$/)));
  });
});
