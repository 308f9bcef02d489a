import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { root } from '../bootstrap.mjs';

const OWN_REQUIRE = 'const require = createRequire(import.meta.url);';
const RESOLVED = /\brequire\.resolve\('([^']+)'\)/g;

/**
 * Lets a bundle find what its sources name beside themselves. A source says `import.meta.url` of its own
 * place; in the bundle that is spelled from the bundle's place, as if each source were a built file of its
 * own in dist/app: data keep the folders of their sources. What a source requires by name goes into the
 * bundle, what it resolves by name (WebAssembly) is laid beside.
 */
export function ownPlaces(entry, app) {
  const from = (path) => `new URL('${slashes(relative(dirname(entry), path))}', import.meta.url)`;
  return {
    name: 'own-places',
    enforce: 'pre',
    transform(code, id) {
      const source = slashes(relative(root, id));
      const isOwn = source.endsWith('.ts') && !source.includes('node_modules/');
      if (!isOwn || !code.includes('import.meta.url')) return null;
      return code
        .replace(OWN_REQUIRE, '')
        .replaceAll('import.meta.url', `${from(source.replace(/\.ts$/, '.js'))}.href`)
        .replace(RESOLVED, (_, name) => from(lay(createRequire(id).resolve(name), app)));
    },
  };
}

function lay(file, app) {
  mkdirSync(join(app, 'wasm'), { recursive: true });
  copyFileSync(file, join(app, 'wasm', basename(file)));
  return join('wasm', basename(file));
}

function slashes(path) {
  return path.replaceAll('\\', '/');
}
