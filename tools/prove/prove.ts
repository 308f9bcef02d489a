import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { READER_BINDINGS } from '../../pipeline/device-port/reader-binding.ts';
import { inOwnNamespace } from '../own-namespace.mjs';

/*
 * Proves on the real pcscd what no test has the time for: `npm run prove [-- own] [-- nfc-pcsc]`. Each
 * binding makes 100,000 exchanges without growing, and finds its readers again after 100 restarts of the
 * service, in a process and a namespace of its own. Some minutes; exit status 1 where a bound is broken.
 */
const BINDING = fileURLToPath(new URL('./prove-binding.ts', import.meta.url));

const named = process.argv.slice(2);
const chosen = READER_BINDINGS.filter((name) => named.length === 0 || named.includes(name));
const statuses = chosen.map((binding) => {
  const tsx = import.meta.resolve('tsx');
  const command = [process.execPath, '--import', tsx, BINDING, binding];
  const [program, ...args] = inOwnNamespace(command);
  const env = { ...process.env, KAZASU_OWN_NAMESPACE: '1' };
  return spawnSync(program, args, { env, stdio: 'inherit' }).status;
});
process.exitCode = chosen.length > 0 && statuses.every((status) => status === 0) ? 0 : 1;
