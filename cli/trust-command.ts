import { createInterface } from 'node:readline/promises';
import { defaultDataFolder, placesIn } from '../desk/data-folder.ts';
import { readJsonFile } from '../desk/json-file.ts';
import { type CardCa, cardCaFileSchema } from '../desk/trust/card-ca-file.ts';
import { fingerprint } from '../desk/trust/fingerprint.ts';
import { isPublicKey } from '../desk/trust/public-keys.ts';
import { loadTrustStore, saveCardCas, type TrustStore } from '../desk/trust/trust-store.ts';
import { FAILURE_KINDS } from '../pipeline/outcome/failure-kinds.ts';
import { parseWords } from './parse-words.ts';
import { quote } from './quote.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  trust: { type: 'string' },
  fingerprint: { type: 'string', multiple: true },
} as const;

/** `kazasu trust list | import FILE | remove AP KEYID`: the issuers' keys that this counter believes. */
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
  if (verb === 'list' && words.length === 0) return list(store.value);
  if (verb === 'import' && words[0] !== undefined && words.length === 1) {
    return importKeys(folder, store.value, words[0], values.fingerprint ?? []);
  }
  if (verb === 'remove' && words.length === 2) return remove(folder, store.value, words);
  throw new UsageError('trust list, trust import FILE, or trust remove text|surface KEYID');
}

function list({ cardCas }: TrustStore): number {
  if (cardCas.length === 0) process.stdout.write('no keys: every card is at best "attention"\n');
  for (const cardCa of cardCas) process.stdout.write(describe(cardCa));
  return 0;
}

/** Shows each new key's fingerprint and takes it only once the operator has confirmed that very one. */
async function importKeys(
  folder: string,
  { cardCas }: TrustStore,
  file: string,
  confirmed: readonly string[],
): Promise<number> {
  const read = readJsonFile(file, cardCaFileSchema);
  if (!read.ok) return refuse(`${quote(read.failure.file)}: ${read.failure.problem}`);
  if (read.value === null) throw new UsageError(`there is no file ${quote(file)}`);
  const accepted: CardCa[] = [];
  for (const cardCa of read.value) {
    const known = cardCas.find((other) => sameName(other, cardCa));
    if (known !== undefined && fingerprint(known) === fingerprint(cardCa)) continue;
    if (known !== undefined)
      return refuse(`another key is known as ${name(cardCa)}: remove it first`);
    if (isPublicKey(cardCa)) return refuse(`${name(cardCa)} is the simulator's: never believe it`);
    process.stdout.write(describe(cardCa));
    if (!(await isConfirmed(cardCa, confirmed)))
      return refuse('not confirmed: nothing was imported');
    accepted.push(cardCa);
  }
  saveCardCas(folder, [...cardCas, ...accepted]);
  process.stdout.write(`imported ${accepted.length}, ${cardCas.length + accepted.length} in all\n`);
  return 0;
}

async function isConfirmed(cardCa: CardCa, confirmed: readonly string[]): Promise<boolean> {
  const plain = (text: string) => text.replaceAll(/[\s:]/g, '').toUpperCase();
  const own = plain(fingerprint(cardCa));
  if (confirmed.length > 0) return confirmed.some((text) => plain(text) === own);
  if (!process.stdin.isTTY) {
    throw new UsageError('name the fingerprint that you compared: --fingerprint "…"');
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(
    'Is this the fingerprint that the issuer gave you? (yes/no) ',
  );
  prompt.close();
  return answer.trim() === 'yes';
}

function remove(folder: string, { cardCas }: TrustStore, [ap, keyId]: readonly string[]): number {
  const left = cardCas.filter(
    (cardCa) => cardCa.ap !== ap || cardCa.keyId.toUpperCase() !== keyId?.toUpperCase(),
  );
  if (left.length === cardCas.length) return refuse('there is no such key');
  saveCardCas(folder, left);
  process.stdout.write(`removed, ${left.length} left\n`);
  return 0;
}

function sameName(a: CardCa, b: CardCa): boolean {
  return name(a) === name(b);
}

function name({ ap, keyId }: CardCa): string {
  return `${ap} ${keyId.toUpperCase()}`;
}

function describe(cardCa: CardCa): string {
  const label = cardCa.label === undefined ? '' : `  ${cardCa.label}`;
  return `${name(cardCa)}${label}\n    SHA-256 ${fingerprint(cardCa)}\n`;
}

function refuse(why: string): number {
  process.stderr.write(`kazasu: ${why}\n`);
  return 1;
}
