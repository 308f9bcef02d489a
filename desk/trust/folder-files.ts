import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { errorCode, type FileProblem } from '../json-file.ts';

/** More files of one kind than any counter has: a bound, not a rule. */
const FILES_LIMIT = 100;

/** The files of a folder with this ending, by name; none where there is no folder. */
export function filesIn(folder: string, ending: string): Result<readonly string[], FileProblem> {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return succeed([]);
    return fail({ file: folder, problem: `not readable (${errorCode(error)})` });
  }
  const files = names.filter((name) => name.endsWith(ending)).sort();
  if (files.length > FILES_LIMIT) {
    return fail({ file: folder, problem: `more than ${FILES_LIMIT} files` });
  }
  return succeed(files.map((name) => join(folder, name)));
}

/** A whole file of at most `limit` bytes. */
export function readBytes(file: string, limit: number): Result<Uint8Array, FileProblem> {
  try {
    if (statSync(file).size > limit) return fail({ file, problem: 'too large' });
    return succeed(new Uint8Array(readFileSync(file)));
  } catch (error) {
    return fail({ file, problem: `not readable (${errorCode(error)})` });
  }
}
