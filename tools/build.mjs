import { cpSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './bootstrap.mjs';
import { buildPreload, buildProcess } from './build/build-process.mjs';
import { writeManifest } from './build/page-files.mjs';
import { takenModules } from './build/taken-modules.mjs';

/**
 * Builds the page, with the list of its files, and the preload: half a second. Answers the modules of npm
 * packages that went into them.
 */
export async function buildPage(dist = join(root, 'dist')) {
  // Whatever started us: a test must see the page that is shipped.
  process.env.NODE_ENV = 'production';
  const taken = new Set();
  await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), takenModules(taken)],
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // The page comes from memory, not over a network.
      chunkSizeWarningLimit: 2000,
      // Nothing keeps a file for longer than a page: names that stay are names that can be listed.
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
  writeManifest(join(dist, 'renderer'));
  await buildPreload(dist, taken);
  return taken;
}

/** Each is started as a file of its own, in the folder of its source. */
const PROCESSES = [
  'electron/main/main.js',
  'native-bridge/device-process.js',
  // Never packaged: what it loads would have to be compiled for Electron (electron-builder.yml).
  'native-bridge/nfc-pcsc-process.js',
  'fixtures/virtual/simulator-process.js',
];
const DATA = ['desk/purposes', 'fixtures/virtual/persons', 'fixtures/virtual/issuers'];

/**
 * The Electron side beside the page: main process, device process and simulator, one file each
 * (docs/adr/0018), with the data that lie beside their sources.
 */
export async function buildElectron(dist = join(root, 'dist')) {
  const taken = await buildPage(dist);
  await buildProcesses(PROCESSES, join(dist, 'app'), taken);
  return taken;
}

/** The command line beside the processes that it starts, under plain Node: not packaged, quicker than its sources. */
const COMMAND_LINE = [
  'cli/main.js',
  ...PROCESSES.filter((entry) => !entry.startsWith('electron/')),
  'native-bridge/host/forked-port.js',
];

export async function buildCommandLine(dist = join(root, 'dist')) {
  await buildProcesses(COMMAND_LINE, join(dist, 'command-line'), new Set());
}

async function buildProcesses(entries, app, taken) {
  rmSync(app, { recursive: true, force: true });
  for (const entry of entries) await buildProcess(entry, app, taken);
  for (const folder of DATA) {
    cpSync(join(root, folder), join(app, folder), { recursive: true, filter: isData });
  }
}

function isData(path) {
  return extname(path) !== '.ts';
}
