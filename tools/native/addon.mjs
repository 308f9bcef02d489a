import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from './replace-file.mjs';
import { compileForUnix, unixFlags } from './unix-compiler.mjs';
import { compileForWindows, windowsFlags } from './windows-compiler.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'native-bridge', 'pcsc', 'addon');
const headers = join(root, 'node_modules', 'node-api-headers');
const out = join(root, 'dist', 'native');
const onWindows = process.platform === 'win32';

/**
 * Compiles the bridge to PC/SC into dist/native, when it is not the one that these sources, flags and
 * headers make: {ok: true, path}, or {ok: false, why, said} with one line and all that the compiler said.
 */
export function buildAddon() {
  // Another one may compile at the same time.
  const work = join(out, `work-${process.pid}`);
  try {
    return buildIn(work);
  } catch (error) {
    return failed(error.message);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function buildIn(work) {
  const name = `pcsc-${process.platform}-${process.arch}`;
  const path = join(out, `${name}.node`);
  const stampPath = join(out, `${name}.stamp`);
  const manifest = join(headers, 'package.json');
  if (!existsSync(manifest)) return failed('the npm package node-api-headers is not installed');
  const stamp = stampOf(JSON.parse(readFileSync(manifest, 'utf8')).version);
  if (existsSync(path) && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) {
    return { ok: true, path };
  }
  mkdirSync(work, { recursive: true });
  const made = join(work, `${name}.node`);
  const compile = onWindows ? compileForWindows : compileForUnix;
  const problem = compile({ sources: sourcePaths(), headers, work, out: made });
  if (problem !== null) return failed(problem);
  replaceFile(made, path);
  writeFileSync(stampPath, stamp);
  return { ok: true, path };
}

function failed(said) {
  const lines = said.split('\n').map((line) => line.trim());
  const why = lines.find((line) => /\berror\b/i.test(line)) ?? lines.find((line) => line !== '');
  return { ok: false, why: why ?? 'the compiler says nothing', said };
}

function sourcePaths() {
  return filesOf('.c').map((name) => join(folder, name));
}

function filesOf(...endings) {
  const names = readdirSync(folder).filter((name) => endings.some((end) => name.endsWith(end)));
  return names.sort();
}

function stampOf(headersVersion) {
  const flags = onWindows ? windowsFlags() : unixFlags();
  const hash = createHash('sha256').update(JSON.stringify([headersVersion, flags]));
  for (const name of filesOf('.c', '.h'))
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
