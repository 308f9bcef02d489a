import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

const schema = z.strictObject({ purpose: z.string(), nested: z.strictObject({ n: z.int() }) });
const SOUND = { purpose: 'x', nested: { n: 1 } };

function read(content: string | Uint8Array) {
  const file = join(temporaryFolder(), 'any.json');
  writeFileSync(file, content);
  const result = readJsonFile(file, schema);
  if (!result.ok) expect(result.failure.file).toBe(file);
  return result.ok ? result.value : result.failure.problem;
}

describe('a JSON file', () => {
  it('is its value where it fits the schema, and null where it is not there', () => {
    const missing = readJsonFile(join(temporaryFolder(), 'none.json'), schema);
    expect([read(JSON.stringify(SOUND)), missing]).toEqual([SOUND, { ok: true, value: null }]);
  });

  it('names the place of every fault', () => {
    const problem = read('{"purpose": 1, "nested": {"n": 1.5}}');
    expect(String(problem).split('; ')).toEqual([
      expect.stringMatching(/^purpose: /),
      expect.stringMatching(/^nested\.n: /),
    ]);
  });

  it.each([
    ['null', 'null'],
    ['of another shape', '[]'],
    ['more than the schema has', JSON.stringify({ ...SOUND, more: 1 })],
  ])('is a problem where it is %s', (_, text) => {
    expect(read(text)).toEqual(expect.any(String));
  });

  it('says so where it is no JSON at all', () => {
    const texts = ['', '{"purpose": "x"', 'purpose = x', '{} {}'];
    expect(texts.map(read)).toEqual(texts.map(() => 'is not JSON'));
  });

  it('may begin with the mark that some editors put there', () => {
    expect(read(`\uFEFF${JSON.stringify(SOUND)}`)).toEqual(SOUND);
  });

  it('is read up to 1 MiB and no further', () => {
    const padded = (size: number) => JSON.stringify(SOUND).padEnd(size, ' ');
    expect([read(padded(1024 * 1024)), read(padded(1024 * 1024 + 1))]).toEqual([
      SOUND,
      'larger than 1 MiB',
    ]);
  });

  it('is a problem, not missing, where a file stands in place of its folder, or a folder of it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '{}');
    mkdirSync(join(folder, 'folder.json'));
    const problems = ['file/any.json', 'folder.json'].map((name) => {
      const result = readJsonFile(join(folder, name), schema);
      return result.ok ? result : result.failure.problem;
    });
    expect(problems).toEqual(['not readable (ENOTDIR)', 'not readable (EISDIR)']);
  });
});

describe('writing a JSON file', () => {
  it('makes its folder, writes it for people too, and leaves nothing else there', () => {
    const folder = join(temporaryFolder(), 'deep', 'er');
    const file = join(folder, 'any.json');
    writeJsonFile(file, SOUND);
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([
      '{\n  "purpose": "x",\n  "nested": {\n    "n": 1\n  }\n}\n',
      ['any.json'],
    ]);
  });

  it('puts a whole new file in place of the old one: who reads the old one reads all of it', () => {
    const file = join(temporaryFolder(), 'any.json');
    writeJsonFile(file, SOUND);
    const reader = openSync(file, 'r');
    const before = statSync(file).ino;
    writeJsonFile(file, { purpose: 'y' });
    const seen = readFileSync(reader, 'utf8');
    closeSync(reader);
    expect([JSON.parse(seen), statSync(file).ino === before]).toEqual([SOUND, false]);
  });

  it('leaves the old file as it was where the new one cannot be written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'any.json');
    writeJsonFile(file, SOUND);
    // What a full disk does at the first write, a folder in its place does to everybody.
    mkdirSync(`${file}.new`);
    expect(() => writeJsonFile(file, { purpose: 'y' })).toThrow('EISDIR');
    expect(() => writeJsonFile(file, { purpose: 1n })).toThrow(TypeError);
    expect(readJsonFile(file, schema)).toEqual({ ok: true, value: SOUND });
  });
});
