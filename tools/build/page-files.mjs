import { readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** What the scheme handler may answer: path on the page's origin, media type, file (design 3). */
export function writeManifest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const manifest = {};
  for (const file of files.sort()) {
    const type = MEDIA_TYPES[extname(file)];
    if (type === undefined) throw new Error(`no media type for ${file}`);
    manifest[`/${file}`] = { type, file };
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
