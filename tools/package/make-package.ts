import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { runElectronBuilder } from './electron-builder.ts';
import { isStale, readSupport } from './electron-support.ts';
import { fetchElectron } from './fetch-electron.ts';
import { licencesText } from './licences.ts';
import { listedFiles } from './packed-files.ts';
import { DOCUMENTS, OUT, PACKED_LIST, STAGE, STUB_OUT } from './places.ts';
import { shippedPackages } from './shipped-packages.ts';
import { addonFile, layStage } from './stage.ts';
import { writeStubDistribution } from './stub-distribution.ts';

const WORDS = ['--stub', '--write-list'];

/** Where a package on the stub has its archive. */
export const STUB_ARCHIVE: string = join(STUB_OUT, 'linux-unpacked/resources/app.asar');

/** `npm run package`: answers the exit status. */
export async function makePackage(words: readonly string[]): Promise<number> {
  const unknown = words.find((word) => !WORDS.includes(word));
  if (unknown !== undefined) {
    console.error(`npm run package knows ${WORDS.join(' and ')}, not ${unknown}`);
    return 2;
  }
  await prepare();
  const status = words.includes('--stub') ? packStub() : packReal();
  if (status === 0 && words.includes('--write-list')) {
    writeFileSync(PACKED_LIST, listedFiles(STUB_ARCHIVE));
  }
  return status;
}

/** The stage, and what is laid beside the archive: licences and bill of materials. */
async function prepare(): Promise<void> {
  const shipped = shippedPackages(await layStage(STAGE));
  mkdirSync(DOCUMENTS, { recursive: true });
  writeFileSync(join(DOCUMENTS, 'THIRD-PARTY-LICENCES.txt'), licencesText(shipped));
  const bill = JSON.stringify(billOfMaterials(shipped, addonFile()), null, 2);
  writeFileSync(join(DOCUMENTS, 'sbom.cdx.json'), `${bill}\n`);
}

function packReal(): number {
  const electron = fetchElectron();
  if (electron === null) {
    console.error('Electron could not be had. Without it: npm run package -- --stub');
    return 1;
  }
  if (isStale(readSupport(), new Date())) {
    console.error(
      'docs/electron-support.json was checked long ago: is this Electron still repaired?',
    );
    return 1;
  }
  rmSync(OUT, { recursive: true, force: true });
  const { status } = runElectronBuilder([`-c.electronDist=${electron}`]);
  if (status === 0) sayHashes(OUT);
  return status;
}

/** Always as for 64-bit Linux, on whatever system: it is looked at, not run. */
function packStub(): number {
  rmSync(STUB_OUT, { recursive: true, force: true });
  const stub = mkdtempSync(join(tmpdir(), 'kazasu-stub-'));
  try {
    writeStubDistribution(stub);
    const into = [`-c.electronDist=${stub}`, `-c.directories.output=${STUB_OUT}`];
    const { status } = runElectronBuilder(['--linux', 'dir', '--x64', ...into]);
    if (status === 0) sayHashes(join(STUB_ARCHIVE, '..'));
    return status;
  } finally {
    rmSync(stub, { recursive: true });
  }
}

/** What is handed on is told by its hash. */
function sayHashes(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || /\.(yml|yaml|blockmap|txt|json)$/.test(entry.name)) continue;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, entry.name)))
      .digest('hex');
    console.log(`sha256 ${hash}  ${basename(entry.name)}`);
  }
}
