import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.ts';

/** An npm package of which at least one module is inside what ships. */
export interface ShippedPackage {
  /** Its folder, from the root: the key of the lock file. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As its package.json says. */
  readonly licence: string;
  /** SHA-512 of its tarball in hex, from package-lock.json. */
  readonly sha512: string;
}

interface LockEntry {
  readonly version: string;
  readonly integrity?: string;
}

/** The packages of these modules (paths from the root), by name. Throws where the lock file has no hash. */
export function shippedPackages(modules: Iterable<string>): readonly ShippedPackage[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, LockEntry> };
  const paths = new Set([...modules].map(folderOf));
  const shipped = [...paths].map((path) => {
    const { name, license } = readJson(`${path}/package.json`) as Record<string, string>;
    const { version, integrity } = packages[path] ?? {};
    const [, base64] = integrity?.match(/^sha512-(.+)$/) ?? [];
    if (!name || !version || !base64) throw new Error(`${path} is not in the lock file`);
    const sha512 = Buffer.from(base64, 'base64').toString('hex');
    return { path, name, version, licence: license ?? 'unknown', sha512 };
  });
  return shipped.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Of a package inside a package the inner one. */
function folderOf(module: string): string {
  const [folder] = module.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [];
  if (folder === undefined) throw new Error(`${module} is of no package`);
  return folder;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
