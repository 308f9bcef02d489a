import { readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './bootstrap.mjs';

const out = join(root, 'dist');
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
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
    },
  });
  writeManifest(join(out, 'renderer'));
  await buildScript('electron/preload/preload.ts', 'preload', 'cjs');
}

/** The Electron side: main process, device process and simulator, next to the page. */
export async function buildElectron() {
  await buildPage();
  await buildScript('electron/main/main.ts', 'main', 'es');
  await buildScript('native-bridge/device-process.ts', 'device', 'es');
  await buildScript('fixtures/virtual/simulator-process.ts', 'simulator', 'es');
}

async function buildScript(entry, folder, format) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, entry),
      outDir: join(out, folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [/^node:/, 'electron'],
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
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
