import { readFileSync, statSync } from 'node:fs';
import type { ZodType } from 'zod';
import { fail, type Result, succeed } from '../pipeline/outcome/result.ts';
import { writeWholeFile } from './whole-file.ts';

/** No file that a counter keeps comes near this size. */
const SIZE_LIMIT = 1024 * 1024;

/** What is wrong with a file that an administrator wrote: which file, and what the schema says. */
export interface FileProblem {
  readonly file: string;
  readonly problem: string;
}

/** A JSON file that fits its schema; null when there is none. */
export function readJsonFile<T>(file: string, schema: ZodType<T>): Result<T | null, FileProblem> {
  let text: string;
  try {
    if (statSync(file).size > SIZE_LIMIT) return fail({ file, problem: 'larger than 1 MiB' });
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return succeed(null);
    return fail({ file, problem: `not readable (${errorCode(error)})` });
  }
  const json = parseJson(text);
  if (!json.ok) return fail({ file, problem: json.failure });
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? succeed(parsed.data)
    : fail({ file, problem: parsed.error.issues.map(describe).join('; ') });
}

/** Whole or not at all, and laid out for people too. */
export function writeJsonFile(file: string, value: unknown): void {
  writeWholeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** With the mark at its start that some editors write (U+FEFF), or without. */
function parseJson(text: string): Result<unknown, string> {
  try {
    return succeed(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return fail('is not JSON');
  }
}

function describe({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
