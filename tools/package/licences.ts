import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSIDE, LEFT_OUT } from './inside-packages.ts';
import { ROOT } from './places.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** Licences that ask for no more than their own text to come along. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i;
const RULE = '-'.repeat(80);

const HEAD = `Kazasu contains software of others. What follows are its names, versions and licences.
Electron's own licence and Chromium's list lie beside the program (LICENSE.electron.txt,
LICENSES.chromium.html).
`;

/**
 * The licences of everything that ships, as one text. Throws for a package without a licence text, and
 * for a licence that nobody has agreed to yet: then it cannot ship.
 */
export function licencesText(shipped: readonly ShippedPackage[]): string {
  const parts = shipped.flatMap((one) => [
    part(`${one.name} ${one.version}`, one.licence, ownText(one)),
    ...(INSIDE[one.name] ?? []).map(({ name, licence, notice }) =>
      part(`${name} (inside ${one.name})`, licence, noticeText(notice)),
    ),
  ]);
  return [HEAD, ...parts].join('\n');
}

function part(title: string, licence: string, text: string): string {
  if (!ALLOWED.includes(licence)) throw new Error(`${title}: ${licence} is not an allowed licence`);
  if (text.trim() === '') throw new Error(`${title}: there is no text of its licence`);
  return `${RULE}\n${title}\n${licence}\n${RULE}\n\n${text.trim()}\n`;
}

function ownText({ name, path }: ShippedPackage): string {
  const left = LEFT_OUT[name];
  if (left !== undefined) return noticeText(left);
  const folder = join(ROOT, path);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return files.map((file) => plainText(join(folder, file))).join('\n');
}

function noticeText(file: string): string {
  return plainText(join(ROOT, 'tools/package/notices', file));
}

function plainText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
