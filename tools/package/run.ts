import { makePackage } from './make-package.ts';

process.exit(await makePackage(process.argv.slice(2)));
