import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INSIDE } from '../../tools/package/inside-packages.ts';
import { licencesText } from '../../tools/package/licences.ts';
import { ROOT, STUB_OUT } from '../../tools/package/places.ts';
import { type ShippedPackage, shippedPackages } from '../../tools/package/shipped-packages.ts';

const RESOURCES = join(STUB_OUT, 'linux-unpacked/resources');
const licences = readFileSync(join(RESOURCES, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
const bill = JSON.parse(readFileSync(join(RESOURCES, 'sbom.cdx.json'), 'utf8')) as Bill;

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
}
interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
  readonly [more: string]: unknown;
}

const libraries = bill.components.filter(({ type }) => type === 'library');

/** npm's own list of what is installed, in the same format: another program's opinion. */
function listOfNpm(): Bill {
  // All of them, whatever NODE_ENV says: npm takes it for a wish to leave some out.
  const words = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--include=dev'];
  const options = {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  } as const;
  return JSON.parse(
    execFileSync('npm', words, { ...options, stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

describe('the bill of materials', () => {
  it('is CycloneDX 1.6 in its form: each part once, each reference to a part', () => {
    const { bomFormat, specVersion, version, metadata } = bill;
    const { version: own } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const self = { type: 'application', 'bom-ref': `kazasu@${own}`, name: 'kazasu', version: own };
    expect({ bomFormat, specVersion, version, metadata }).toEqual({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: self },
    });
    const refs = bill.components.map((one) => one['bom-ref']);
    const all = [
      ...refs,
      ...bill.components.flatMap(({ components = [] }) => components.map((one) => one['bom-ref'])),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(bill.dependencies[0]).toEqual({ ref: self['bom-ref'], dependsOn: refs });
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual([self['bom-ref'], ...refs]);
  });

  it('says of each package what npm says of it, hash and licence too', () => {
    const npm = new Map(listOfNpm().components.map((one) => [one.purl, one]));
    const wrong = libraries.filter(({ purl, licenses, hashes }) => {
      const theirs = npm.get(purl);
      const same =
        JSON.stringify([theirs?.licenses, theirs?.hashes]) === JSON.stringify([licenses, hashes]);
      return !same;
    });
    expect(wrong).toEqual([]);
    expect(libraries.length).toBeGreaterThan(20);
  });

  it('names what packages hold compiled, Electron by the hash of its archive, and our own bridge', () => {
    const inside = libraries.flatMap(({ name, components = [] }) =>
      components.map((one) => `${name}: ${one.name}`),
    );
    expect(inside).toEqual(
      Object.entries(INSIDE).flatMap(([name, held]) => held.map((one) => `${name}: ${one.name}`)),
    );
    const [electron, bridge] = bill.components;
    const pinned = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(electron?.purl).toBe(`pkg:npm/electron@${pinned.devDependencies.electron}`);
    const file = `pcsc-${process.platform}-${process.arch}.node`;
    const bytes = readFileSync(join(RESOURCES, 'app.asar.unpacked/dist/native', file));
    const content = createHash('sha256').update(bytes).digest('hex');
    expect([bridge?.name, bridge?.hashes]).toEqual([file, [{ alg: 'SHA-256', content }]]);
  });

  it('leaves out what is for a checkout alone', () => {
    const names = libraries.map(({ name }) => name);
    const absent = ['tsx', 'nfc-pcsc', 'pcsclite', 'vite', 'vitest', 'playwright', 'esbuild'];
    expect(absent.filter((name) => names.includes(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'cbor-x', 'zxing-wasm']));
  });
});

describe('the licences', () => {
  const titles = [...licences.matchAll(/^-{80}\n(\S.*)\n(\S+)\n-{80}\n\n(?=\S)/gm)];

  it('are there for each package of the bill and for what it holds, each with a text', () => {
    const expected = libraries.flatMap(({ name, version, licenses, components = [] }) => [
      [`${name} ${version}`, licenses?.[0]?.license.id],
      ...components.map((one) => [`${one.name} (inside ${name})`, one.licenses?.[0]?.license.id]),
    ]);
    expect(titles.map(([, title, licence]) => [title, licence])).toEqual(expected);
    expect(licences.length / titles.length).toBeGreaterThan(500);
  });

  const [react] = shippedPackages(['node_modules/react/index.js']);
  const changed = (more: Partial<ShippedPackage>) => {
    if (react === undefined) throw new Error('no react');
    return () => licencesText([{ ...react, ...more }]);
  };

  it('stop a package whose licence nobody has agreed to, and one without a text', () => {
    expect(changed({})()).toContain('Permission is hereby granted');
    expect(changed({ licence: 'GPL-3.0-only' })).toThrow('GPL-3.0-only is not an allowed licence');
    expect(changed({ path: 'node_modules/.bin' })).toThrow('there is no text of its licence');
  });

  it('stop a package that no lock file vouches for', () => {
    expect(() => shippedPackages(['node_modules/react/node_modules/x/index.js'])).toThrow();
  });
});
