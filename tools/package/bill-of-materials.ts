import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INSIDE } from './inside-packages.ts';
import { ROOT } from './places.ts';
import type { ShippedPackage } from './shipped-packages.ts';
import { electronVersion } from './stub-distribution.ts';

/**
 * What ships, as CycloneDX 1.6: the npm packages inside the bundles with what they hold compiled, Electron
 * for this system, and our own reader bridge. Neither a time nor a random number: the same sources give the
 * same list.
 */
export function billOfMaterials(shipped: readonly ShippedPackage[], addon: string) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const self = { type: 'application', 'bom-ref': `${name}@${version}`, name, version };
  const components = [electron(), readerBridge(addon, version), ...shipped.map(library)];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: self },
    components,
    dependencies: [
      { ref: self['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) },
      ...components.map((one) => ({ ref: one['bom-ref'] })),
    ],
  };
}

function library({ name, version, licence, sha512 }: ShippedPackage) {
  const purl = packageUrl(name, version);
  const inside = (INSIDE[name] ?? []).map((one) => ({
    type: 'library',
    'bom-ref': `${purl}#${one.name}`,
    name: one.name,
    ...licensed(one.licence),
    externalReferences: [{ type: 'vcs', url: one.source }],
  }));
  return {
    ...{ type: 'library', 'bom-ref': purl, name, version, purl },
    ...licensed(licence),
    hashes: [{ alg: 'SHA-512', content: sha512 }],
    ...(inside.length > 0 && { components: inside }),
  };
}

/** By the hash of its archive, as its npm package lists it; where it lists none for this system, without. */
function electron() {
  const version = electronVersion();
  const purl = packageUrl('electron', version);
  const sums = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/electron/checksums.json'), 'utf8'),
  ) as Record<string, string>;
  const sum = sums[`electron-v${version}-${process.platform}-${process.arch}.zip`];
  return {
    ...{ type: 'framework', 'bom-ref': purl, name: 'electron', version, purl },
    ...licensed('MIT'),
    ...(sum !== undefined && { hashes: [{ alg: 'SHA-256', content: sum }] }),
  };
}

function readerBridge(addon: string, version: string) {
  const name = basename(addon);
  const content = createHash('sha256').update(readFileSync(addon)).digest('hex');
  return { type: 'file', 'bom-ref': name, name, version, hashes: [{ alg: 'SHA-256', content }] };
}

function packageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licensed(id: string) {
  return { licenses: [{ license: { id } }] };
}
