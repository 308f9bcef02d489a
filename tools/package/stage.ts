import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildElectron } from '../build.mjs';
import { ROOT } from './places.ts';

/**
 * Lays out what is packed: what was built, the reader bridge of this system, and a package.json that says
 * no more than Electron reads. Answers the modules of npm packages inside.
 */
export async function layStage(stage: string): Promise<ReadonlySet<string>> {
  rmSync(stage, { recursive: true, force: true });
  const taken = await buildElectron(join(stage, 'dist'));
  copyAddon(stage);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(shortManifest(), null, 2)}\n`);
  return taken;
}

/** The reader bridge of this system. */
export function addonFile(): string {
  return join(ROOT, `dist/native/pcsc-${process.platform}-${process.arch}.node`);
}

/** A package without it could not read: what the compiler says ends the packing. */
function copyAddon(stage: string): void {
  const build = join(ROOT, 'tools/native/build-addon.mjs');
  const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the reader bridge was not built');
  mkdirSync(join(stage, 'dist/native'), { recursive: true });
  cpSync(addonFile(), join(stage, 'dist/native', basename(addonFile())));
}

function shortManifest() {
  const { name, version, type, main } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return { name, version, private: true, type, main };
}
