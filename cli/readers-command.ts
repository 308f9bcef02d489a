import { defaultDataFolder, placesIn } from '../desk/data-folder.ts';
import { LearntReaders } from '../desk/learnt-readers.ts';
import { readerBindingIn } from '../desk/reader-binding.ts';
import { FAILURE_KINDS } from '../pipeline/outcome/failure-kinds.ts';
import { lookAtReaders } from './look-at-readers.ts';
import { parseWords } from './parse-words.ts';

const OPTIONS = { json: { type: 'boolean' }, data: { type: 'string' } } as const;

/** `kazasu readers`: what is attached, and what each reader can do as far as it was found out. */
export async function runReaders(args: readonly string[]): Promise<number> {
  const { values } = parseWords({ args: [...args], options: OPTIONS });
  const { json = false, data = defaultDataFolder() } = values;
  const places = placesIn(data);
  const { service, readers, occupied } = await lookAtReaders(readerBindingIn(places.settings));
  if (service !== 'up') {
    const { code, exit } = FAILURE_KINDS[service];
    process.stderr.write(`kazasu: ${service} ${code}\n`);
    return exit;
  }
  const learnt = new LearntReaders(places.readers);
  const list = readers.map((name) => ({
    name,
    medium: occupied.has(name),
    extended: learnt.extended(name),
  }));
  if (json) process.stdout.write(`${JSON.stringify(list)}\n`);
  else for (const reader of list) process.stdout.write(`${describe(reader)}\n`);
  if (list.length > 0) return 0;
  const { code, exit } = FAILURE_KINDS['reader-missing'];
  process.stderr.write(`kazasu: reader-missing ${code}\n`);
  return exit;
}

function describe(reader: { name: string; medium: boolean; extended: boolean | null }): string {
  const lies = reader.medium ? 'something lies on it' : 'empty';
  const apdus = {
    true: 'short and extended APDUs',
    false: 'short APDUs only',
    null: 'not tried yet',
  };
  return `${reader.name}: ${lies}, ${apdus[`${reader.extended}`]}`;
}
