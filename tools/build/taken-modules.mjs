import { relative } from 'node:path';
import { root } from '../bootstrap.mjs';

/** Where the licences of code lie that a build tool adds by itself: the part of its module's id. */
const OF_TOOLS = { '\0rolldown/': 'node_modules/rolldown', '\0vite/': 'node_modules/vite' };

/**
 * Notes the modules of npm packages that a build really took, as paths from the root: a licence list and
 * a bill of materials are about these and no others.
 */
export function takenModules(taken) {
  return {
    name: 'taken-modules',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(file.modules ?? {})) {
          // A style sheet leaves no script behind, but goes into the page's own.
          if (renderedLength > 0 || id.split('?')[0].endsWith('.css')) note(id, taken);
        }
      }
    },
  };
}

function note(id, taken) {
  const tool = Object.keys(OF_TOOLS).find((prefix) => id.startsWith(prefix));
  const path = relative(root, id.replace(/^\0/, '').split('?')[0]).replaceAll('\\', '/');
  if (tool !== undefined) taken.add(`${OF_TOOLS[tool]}/package.json`);
  else if (path.startsWith('node_modules/')) taken.add(path);
  else if (path.startsWith('..') || id.startsWith('\0')) throw new Error(`whose is ${id}?`);
}
