import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which a text could have been left somewhere: as it is, or as usual writers turn it. */
function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const escaped = [...text]
    .map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  // Base64 has three forms, by where the text begins; the letters that depend on what surrounds it go.
  const base64 = [0, 1, 2].map((at) =>
    Buffer.concat([Buffer.alloc(at), utf8])
      .toString('base64')
      .slice(at === 0 ? 0 : 4)
      .replace(/..?={1,2}$|.$/, ''),
  );
  const hex = utf8.toString('hex');
  const texts = [escaped, escaped.toUpperCase().replaceAll('\\U', '\\u'), hex, hex.toUpperCase()];
  const asTexts = [...texts, ...base64, encodeURIComponent(text)].map((one) => Buffer.from(one));
  return [utf8, Buffer.from(text, 'utf16le'), ...asTexts];
}

/** Files below a folder, by their paths in it. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Which texts, in any spelling, stand in which of the files or outputs: `text in place`. */
export function searchFor(
  texts: readonly string[],
  folders: readonly string[],
  outputs: Readonly<Record<string, string | Buffer>>,
): readonly string[] {
  const files = folders.flatMap((folder) =>
    filesIn(folder).map((name) => [name, readFileSync(join(folder, name))] as const),
  );
  const said = Object.entries(outputs).map(([name, text]) => [name, Buffer.from(text)] as const);
  return [...files, ...said].flatMap(([place, bytes]) =>
    texts
      .filter((text) => spellings(text).some((spelling) => bytes.includes(spelling)))
      .map((text) => `${text} in ${place}`),
  );
}
