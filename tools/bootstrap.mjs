import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddon } from './native/addon.mjs';

/** Sets up what is missing, with nothing but Node: system packages by name, then `npm ci`. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** To compile the bridges to readers: all that a package takes. */
const TO_PACKAGE = ['g++', 'make', 'python3', 'libpcsclite-dev'];

/** To talk to readers, to show the page where Electron is not, to draw names. */
const TO_START = [
  ...TO_PACKAGE,
  'pcscd',
  'chromium',
  'fonts-noto-cjk',
  'fonts-ipamj-mincho',
  'fonts-hanazono',
  'fonts-lohit-deva',
];

/** The virtual reader, independent judges of the virtual card, namespaces to run them in, and what tells our files. */
const TO_TEST = [
  ...TO_START,
  'vsmartcard-vpcd',
  'opensc',
  'openssl',
  'iproute2',
  'util-linux',
  'git',
];

const SYSTEM_PACKAGES = { package: TO_PACKAGE, start: TO_START, test: TO_TEST };

/** Sets up for `package`, `start` or `test`; answers whether everything that it takes is there. */
export function bootstrap(purpose) {
  checkNode();
  const complete = installSystemPackages(SYSTEM_PACKAGES[purpose]);
  npmCi(root, bindingState());
  if (purpose === 'test') npmCi(join(root, 'tests', 'other-node'), '');
  buildBridge();
  return complete;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kazasu needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

function installSystemPackages(names) {
  if (process.platform !== 'linux') return true;
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return true;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!hasApt() || process.getuid() !== 0) {
    console.log(
      `Missing system packages: ${missing.join(' ')}\nInstall them with:  sudo ${command}`,
    );
    return false;
  }
  console.log(`Installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update'], options);
  const [program, ...args] = command.split(' ');
  return spawnSync(program, args, options).status === 0;
}

function isInstalled(name) {
  const query = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout.includes('Status: install ok installed');
}

function hasApt() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** `npm ci`, unless node_modules was made from this lock file and in this state, as noted inside it. */
function npmCi(folder, state) {
  const noted = join(folder, 'node_modules', '.kazasu-installed');
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(state).digest('hex');
  if (existsSync(noted) && readFileSync(noted, 'utf8') === stamp) return;
  console.log('Installing npm packages (npm ci)');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  mkdirSync(dirname(noted), { recursive: true });
  writeFileSync(noted, stamp);
}

/** Compiles our bridge to readers anew where its sources changed; the simulator runs without it. */
function buildBridge() {
  const built = buildAddon();
  if (!built.ok) console.log(`The reader bridge was not built: ${built.why}`);
}

/** pcsclite is optional: it was left out where its headers were missing, and can be had once they are there. */
function bindingState() {
  return existsSync('/usr/include/PCSC/winscard.h') ? 'with pcsc headers' : 'without pcsc headers';
}
