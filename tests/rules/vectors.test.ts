import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { allFiles, textOf } from './source-files.ts';

const FOLDER = 'fixtures/vectors/';

/** Data that others made; what loads them stands beside them. */
const vectors = allFiles().filter(
  (path) => path.startsWith(FOLDER) && !path.endsWith('.ts') && basename(path) !== 'README.md',
);
const readers = allFiles()
  .filter((path) => /\.(test|fixture)\.ts$/.test(path) && path !== 'tests/rules/vectors.test.ts')
  .map(textOf);

/** A certificate is loaded by its name alone. */
const isCertificate = (path: string) => path.startsWith(`${FOLDER}certificates/`);
const nameOf = (path: string) =>
  isCertificate(path) ? `'${basename(path, '.pem')}'` : basename(path);

it('is read by a test, each of the vectors', () => {
  const unread = vectors.filter((path) => !readers.some((text) => text.includes(nameOf(path))));
  expect(vectors.length).toBeGreaterThan(10);
  expect(unread).toEqual([]);
});

it('says where each comes from', () => {
  const readme = textOf(`${FOLDER}README.md`);
  const unsaid = vectors.filter((path) => !readme.includes(saidAs(path)));
  expect(unsaid).toEqual([]);
});

/** Certificates are told by whom they are from, a line for all of them. */
function saidAs(path: string): string {
  return isCertificate(path) ? `${basename(path).split('-')[0]}-` : `| ${basename(path)} |`;
}
