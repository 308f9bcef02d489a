import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, isAbsolute, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './bootstrap.mjs';

const out = join(root, 'dist');
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Builds the page, with the list of its files, and the preload: half a second. */
export async function buildPage() {
  // Whatever started us: a test must see the page that is shipped.
  process.env.NODE_ENV = 'production';
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // The page comes from memory, not over a network.
      chunkSizeWarningLimit: 2000,
    },
  });
  writeManifest(join(out, 'renderer'));
  await buildPreload();
}

/**
 * The Electron side: main process, device process and simulator as JavaScript in the folders of their
 * sources, with the data that lies beside these. The page is built next to it.
 */
export async function buildElectron() {
  await buildPage();
  const app = join(out, 'app');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: app,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: ENTRIES.map((entry) => join(root, entry)),
        external: (id) => !id.startsWith('.') && !isAbsolute(id),
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: '[name].js',
        },
      },
    },
  });
  for (const folder of DATA) {
    cpSync(join(root, folder), join(app, folder), { recursive: true, filter: isData });
  }
}

const ENTRIES = [
  'electron/main/main.ts',
  'native-bridge/device-process.ts',
  'fixtures/virtual/simulator-process.ts',
];
const DATA = ['desk/purposes', 'fixtures/virtual/persons', 'fixtures/virtual/issuers'];

function isData(path) {
  return extname(path) !== '.ts';
}

async function buildPreload() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'electron/preload/preload.ts'),
      outDir: join(out, 'preload'),
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

/** What the scheme handler may answer: path on the page's origin, media type, file (design 3). */
function writeManifest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const manifest = {};
  for (const file of files.sort()) {
    const type = MEDIA_TYPES[extname(file)];
    if (type === undefined) throw new Error(`no media type for ${file}`);
    manifest[`/${file}`] = { type, file };
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
