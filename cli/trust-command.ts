import { defaultDataFolder, placesIn } from '../desk/data-folder.ts';
import { loadTrustStore } from '../desk/trust/trust-store.ts';
import { FAILURE_KINDS } from '../pipeline/outcome/failure-kinds.ts';
import { parseWords } from './parse-words.ts';
import { importFile } from './trust/import-file.ts';
import { listTrust } from './trust/list-trust.ts';
import { removeAuthority, removeCardKey } from './trust/remove-trust.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  trust: { type: 'string' },
  fingerprint: { type: 'string', multiple: true },
  'doc-type': { type: 'string', multiple: true },
  source: { type: 'string' },
} as const;

/**
 * `kazasu trust list | import FILE | remove text|surface KEYID | remove iaca FINGERPRINT`: the keys and
 * certificates of the issuers whom this counter believes.
 */
export async function runTrust(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const folder = values.trust ?? placesIn(defaultDataFolder()).trust;
  const [verb, ...words] = positionals;
  const store = loadTrustStore(folder);
  if (!store.ok) {
    const { code, exit } = FAILURE_KINDS['trust-store-broken'];
    const { file, problem } = store.failure;
    process.stderr.write(`kazasu: trust-store-broken ${code}: ${file}: ${problem}\n`);
    return exit;
  }
  const [first, second] = words;
  if (verb === 'list' && words.length === 0) return listTrust(store.value);
  if (verb === 'import' && first !== undefined && words.length === 1) {
    return importFile(folder, store.value, first, values);
  }
  if (verb === 'remove' && first !== undefined && second !== undefined && words.length === 2) {
    if (first === 'iaca') return removeAuthority(store.value, second);
    return removeCardKey(folder, store.value, first, second);
  }
  throw new UsageError(
    'trust list, trust import FILE, trust remove text|surface KEYID, or trust remove iaca FINGERPRINT',
  );
}
