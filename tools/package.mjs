import { bootstrap } from './bootstrap.mjs';

/**
 * Makes the package for this system, from a clean checkout (docs/packaging.md).
 *
 *     npm run package                            installers; downloads Electron and the builder's tools
 *     npm run package -- --stub                  the same files around a program of no use; downloads nothing
 *     npm run package -- --stub --write-list     and notes what was packed in tests/package/packed-files.txt
 */
bootstrap('package');
const { register } = await import('tsx/esm/api');
register();
await import('./package/run.ts');
