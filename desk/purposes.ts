import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, type Result, succeed } from '../pipeline/outcome/result.ts';
import { type Purpose, purposeSchema } from '../pipeline/purpose/purpose.ts';
import { errorCode, type FileProblem, readJsonFile } from './json-file.ts';

const BUILT_IN = fileURLToPath(new URL('./purposes/', import.meta.url));

/** The purpose of a counter that has not chosen one. */
export const DEFAULT_PURPOSE = 'hospital-reception';

export type Purposes = ReadonlyMap<string, Purpose>;

/**
 * The built-in purposes and those of the data folder, which may not take a built-in's id. Any file that
 * does not fit the schema is a problem: a counter never runs on half of its settings.
 */
export function loadPurposes(folder: string | null): Result<Purposes, FileProblem> {
  const purposes = new Map<string, Purpose>();
  for (const place of folder === null ? [BUILT_IN] : [BUILT_IN, folder]) {
    const files = jsonFilesIn(place);
    if (!files.ok) return files;
    for (const file of files.value) {
      const read = readJsonFile(file, purposeSchema);
      if (!read.ok) return read;
      if (read.value === null) continue;
      if (purposes.has(read.value.id)) return fail({ file, problem: 'this id is taken' });
      purposes.set(read.value.id, read.value);
    }
  }
  return succeed(purposes);
}

function jsonFilesIn(folder: string): Result<readonly string[], FileProblem> {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return succeed(names.sort().map((name) => join(folder, name)));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return succeed([]);
    return fail({ file: folder, problem: `not readable (${errorCode(error)})` });
  }
}
