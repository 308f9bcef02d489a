import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

/**
 * Opens the counter: in Electron where its program is there or can be had, else in Chromium, else (no
 * display) without a window. KAZASU_HOST=electron|chromium|headless chooses.
 */
bootstrap('start');
const { register } = await import('tsx/esm/api');
register();
const { buildElectron, buildPage } = await import('./build.mjs');

const ELECTRON_TRY_MS = 60_000;
const wanted = process.env.KAZASU_HOST;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const [host, why] = chooseHost();
console.log(`Host: ${host} (${why})`);
process.exit(await run());

function chooseHost() {
  if (wanted !== undefined) {
    if (['electron', 'chromium', 'headless'].includes(wanted)) return [wanted, 'KAZASU_HOST'];
    console.error('KAZASU_HOST is electron, chromium or headless');
    process.exit(2);
  }
  if (!hasDisplay) return ['headless', 'there is no display'];
  if (electronProgram() !== null) return ['electron', 'its program is installed'];
  if (process.env.CI === undefined && fetchElectron())
    return ['electron', 'its program was fetched'];
  if (existsSync('/usr/bin/chromium')) return ['chromium', "Electron's program cannot be had here"];
  return ['headless', 'neither Electron nor Chromium is there'];
}

async function run() {
  if (host === 'electron') {
    const program = electronProgram();
    if (program === null) {
      console.error(
        "Electron's program is not there. node_modules/.bin/install-electron fetches it.",
      );
      return 1;
    }
    await buildElectron();
    return spawnSync(program, [root], { stdio: 'inherit' }).status ?? 1;
  }
  await buildPage();
  if (host === 'chromium') {
    const { runChromium } = await import('../electron/chromium/run-chromium.ts');
    return runChromium();
  }
  const { runHeadless } = await import('../electron/chromium/run-headless.ts');
  return runHeadless();
}

/** Where the npm package keeps the program once it was downloaded; null when it was not. */
function electronProgram() {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const program = join(folder, names[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** One try: the package's own installer checks the download against its list of checksums. */
function fetchElectron() {
  const installer = join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return false;
  console.log('Fetching Electron (one try of 60 seconds)');
  const { status } = spawnSync(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: ELECTRON_TRY_MS,
    killSignal: 'SIGKILL',
  });
  return status === 0 && electronProgram() !== null;
}
