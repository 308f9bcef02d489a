import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../bootstrap.mjs';
import { ownPlaces } from './own-places.mjs';
import { takenModules } from './taken-modules.mjs';

/** Never in a bundle: Electron brings itself; a binding for Node alone, where there is one, is Node's. */
const EXTERNAL = ['electron', 'nfc-pcsc'];

/** One process as one file (docs/adr/0018): its sources and the packages that they use, none left out. */
export async function buildProcess(entry, app, taken) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [ownPlaces(entry, app), takenModules(taken)],
    ssr: { noExternal: true, external: EXTERNAL },
    // Emscripten's CommonJS asks for it.
    define: { __dirname: 'import.meta.dirname' },
    build: {
      ssr: join(root, entry.replace(/\.js$/, '.ts')),
      outDir: app,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: EXTERNAL,
        output: { format: 'es', codeSplitting: false, entryFileNames: entry },
      },
    },
  });
}

/** The preload: a sandboxed one is a single CommonJS file (facts/electron.md C 29). */
export async function buildPreload(dist, taken) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [takenModules(taken)],
    build: {
      ssr: join(root, 'electron/preload/preload.ts'),
      outDir: join(dist, 'preload'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}
