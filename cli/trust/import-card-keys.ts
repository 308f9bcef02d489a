import { readJsonFile } from '../../desk/json-file.ts';
import { type CardCa, cardCaFileSchema } from '../../desk/trust/card-ca-file.ts';
import { fingerprint } from '../../desk/trust/fingerprint.ts';
import { isPublicKey } from '../../desk/trust/public-keys.ts';
import { saveCardCas, type TrustStore } from '../../desk/trust/trust-store.ts';
import { quote } from '../quote.ts';
import { UsageError } from '../usage.ts';
import { isConfirmed } from './confirm.ts';
import { describeCardCa, nameOf } from './describe.ts';
import { refuse } from './refuse.ts';

/** Shows each new key's fingerprint and takes it only once the operator has confirmed that very one. */
export async function importCardKeys(
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
    const name = nameOf(cardCa);
    const known = cardCas.find((other) => nameOf(other) === name);
    if (known !== undefined && fingerprint(known) === fingerprint(cardCa)) continue;
    if (known !== undefined) return refuse(`another key is known as ${name}: remove it first`);
    if (isPublicKey(cardCa)) return refuse(`${name} is the simulator's: never believe it`);
    process.stdout.write(describeCardCa(cardCa));
    if (!(await isConfirmed(fingerprint(cardCa), confirmed))) {
      return refuse('not confirmed: nothing was imported');
    }
    accepted.push(cardCa);
  }
  saveCardCas(folder, [...cardCas, ...accepted]);
  process.stdout.write(`imported ${accepted.length}, ${cardCas.length + accepted.length} in all\n`);
  return 0;
}
