import { buildAddon } from './addon.mjs';

/**
 * Compiles the bridge to PC/SC, unless it is there already.
 *
 *     node tools/native/build-addon.mjs                  fails with what the compiler says
 *     node tools/native/build-addon.mjs --if-possible    says in one line why not, and succeeds
 */
const ifPossible = process.argv.includes('--if-possible');
const built = buildAddon();
if (!built.ok && ifPossible) console.log(`The reader bridge was not built: ${built.why}`);
if (!built.ok && !ifPossible) console.error(built.said);
process.exit(built.ok || ifPossible ? 0 : 1);
