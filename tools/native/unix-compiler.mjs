import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Far more than it takes: a compiler that asks something must not hold up an installation. */
const LIMIT_MS = 60_000;

const COMMON = [
  '-std=c11',
  '-O2',
  '-fPIC',
  '-fvisibility=hidden',
  '-fstack-protector-strong',
  '-U_FORTIFY_SOURCE',
  '-D_FORTIFY_SOURCE=2',
  '-DNAPI_VERSION=8',
  '-Wall',
  '-Wextra',
  '-Werror',
];

const ARCHITECTURES = { x64: 'x86_64', arm64: 'arm64' };

/** Everything that decides what comes out, but for the sources. */
export function unixFlags() {
  if (process.platform === 'darwin') {
    return [
      compiler(),
      ...COMMON,
      ...['-arch', ARCHITECTURES[process.arch] ?? process.arch, '-mmacosx-version-min=11.0'],
      // What Node-API offers is in the program that loads it.
      ...['-bundle', '-undefined', 'dynamic_lookup', '-framework', 'PCSC'],
    ];
  }
  return [
    compiler(),
    ...COMMON,
    ...['-I/usr/include/PCSC', '-I/usr/local/include/PCSC', '-shared', '-pthread'],
    ...['-Wl,-z,relro,-z,now,-z,noexecstack', '-Wl,--as-needed'],
    ...['-lpcsclite', '-ldl'],
  ];
}

/** Null, or what was wrong. */
export function compileForUnix({ sources, headers, out }) {
  // Without its tools, macOS asks in a window whether to install them when a compiler is called.
  if (process.platform === 'darwin' && !hasTools())
    return 'the command line tools are not installed';
  const [program, ...flags] = unixFlags();
  const libraries = flags.filter((flag) => flag.startsWith('-l'));
  const before = flags.filter((flag) => !libraries.includes(flag));
  const args = [...before, `-I${join(headers, 'include')}`, '-o', out, ...sources, ...libraries];
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    timeout: LIMIT_MS,
  });
  if (error?.code === 'ENOENT') return `there is no C compiler (${program})`;
  if (status === 0 && existsSync(out)) return null;
  return stderr.trim() || error?.message || `${program} ended with ${status}`;
}

function compiler() {
  return process.env.CC || 'cc';
}

function hasTools() {
  return spawnSync('xcode-select', ['-p'], { stdio: 'ignore' }).status === 0;
}
