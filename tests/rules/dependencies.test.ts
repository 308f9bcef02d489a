import { expect, it } from 'vitest';
import { textOf } from './source-files.ts';

const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'];
const all = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));

it('is pinned exactly, each one', () => {
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('has its line in docs/dependencies.md, and no line is for one that is gone', () => {
  const listed = [...textOf('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (\d\S*) \|/gm)];
  const lines = listed.map(([, name, version]) => `${name} ${version}`);
  expect(lines.sort()).toEqual(all.map(([name, version]) => `${name} ${version}`).sort());
});

it('keeps the published pcsclite of nfc-pcsc out: it hangs where the service is absent', () => {
  const lock = JSON.parse(textOf('package-lock.json'));
  const resolved = lock.packages['node_modules/@pokusew/pcsclite'];
  expect([resolved.name, resolved.version]).toEqual(['pcsclite', '1.0.1']);
});
