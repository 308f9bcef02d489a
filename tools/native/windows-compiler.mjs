import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_MS = 120_000;

const MACHINES = {
  x64: {
    machine: 'x64',
    tools: 'Microsoft.VisualStudio.Component.VC.Tools.x86.x64',
    prepare: 'vcvars64.bat',
  },
  arm64: {
    machine: 'arm64',
    tools: 'Microsoft.VisualStudio.Component.VC.Tools.ARM64',
    prepare: 'vcvarsarm64.bat',
  },
};

const COMPILE = [
  ...['/nologo', '/std:c11', '/O2', '/MT', '/utf-8', '/GS', '/sdl', '/guard:cf', '/W3', '/WX'],
  // Arrays without a length at the end of a struct are standard C, which this warning doubts.
  '/wd4200',
  ...['/DNAPI_VERSION=8', '/DBUILDING_NODE_EXTENSION', '/LD'],
];

/** The host may have another name than node.exe: node-host-windows.c says which program it is. */
const LINK = [
  ...['/DELAYLOAD:node.exe', '/guard:cf', '/DYNAMICBASE', '/NXCOMPAT', '/HIGHENTROPYVA'],
  ...['delayimp.lib', 'winscard.lib'],
];

/** Everything that decides what comes out, but for the sources. */
export function windowsFlags() {
  return [process.arch, ...COMPILE, ...LINK];
}

/** Null, or what was wrong. */
export function compileForWindows({ sources, headers, work, out }) {
  const target = MACHINES[process.arch];
  if (target === undefined) return `no compiler is known for ${process.arch}`;
  const env = toolEnvironment(target);
  if (env === null) return 'the C++ build tools of Visual Studio are not installed';
  const imports = ['js_native_api', 'node_api'];
  for (const name of imports) {
    const problem = run(env, work, 'lib.exe', [
      ...['/nologo', `/def:${join(headers, 'def', `${name}.def`)}`],
      ...[`/out:${join(work, `${name}.lib`)}`, `/machine:${target.machine}`],
    ]);
    if (problem !== null) return problem;
  }
  const libraries = imports.map((name) => join(work, `${name}.lib`));
  const problem = run(env, work, 'cl.exe', [
    ...COMPILE,
    ...[`/I${join(headers, 'include')}`, `/Fe:${out}`, ...sources],
    ...['/link', ...LINK, ...libraries],
  ]);
  return problem ?? (existsSync(out) ? null : 'the linker made nothing');
}

/** The variables that the tools of Visual Studio run with; null where they are not installed. */
function toolEnvironment({ tools, prepare }) {
  const programs = process.env['ProgramFiles(x86)'] ?? process.env.ProgramFiles;
  if (programs === undefined) return null;
  const vswhere = join(programs, 'Microsoft Visual Studio', 'Installer', 'vswhere.exe');
  if (!existsSync(vswhere)) return null;
  const asked = ['-latest', '-products', '*', '-requires', tools];
  const found = spawnSync(vswhere, [...asked, '-property', 'installationPath', '-utf8'], {
    encoding: 'utf8',
  });
  const installation = found.stdout?.trim().split(/\r?\n/)[0];
  if (!installation) return null;
  const batch = join(installation, 'VC', 'Auxiliary', 'Build', prepare);
  if (!existsSync(batch)) return null;
  const said = spawnSync('cmd.exe', ['/d', '/s', '/c', `"call "${batch}" >nul && set"`], {
    encoding: 'utf8',
    windowsVerbatimArguments: true,
    timeout: LIMIT_MS,
  });
  if (said.status !== 0) return null;
  return Object.fromEntries(
    said.stdout.split(/\r?\n/).flatMap((line) => {
      const equals = line.indexOf('=');
      return equals > 0 ? [[line.slice(0, equals), line.slice(equals + 1)]] : [];
    }),
  );
}

/** Null, or what the program said: the tools tell their errors on standard output. */
function run(env, cwd, program, args) {
  const done = spawnSync(program, args, { env, cwd, encoding: 'utf8', timeout: LIMIT_MS });
  if (done.status === 0) return null;
  return `${done.stdout ?? ''}${done.stderr ?? ''}`.trim() || (done.error?.message ?? program);
}
