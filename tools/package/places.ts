import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where packaging works; electron-builder.yml names the same places. */
export const ROOT: string = resolve(fileURLToPath(new URL('../../', import.meta.url)));
export const STAGE: string = join(ROOT, 'dist/package/stage');
export const DOCUMENTS: string = join(ROOT, 'dist/package/documents');
export const OUT: string = join(ROOT, 'dist/package/out');
/** A package of no use does not lie where one of use is looked for. */
export const STUB_OUT: string = join(ROOT, 'dist/package/stub');
export const PACKED_LIST: string = join(ROOT, 'tests/package/packed-files.txt');
