import type { ResultJson } from '../../cli/read/result-json.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import type { SimulatedCase } from '../../fixtures/virtual/cases/case.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { type Tamper, VPCD_PORTS, VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { type CliResult, kazasu } from './cli.ts';
import type { CounterFiles } from './counter-files.ts';
import { pcscdHasLooked } from './pcscd.ts';
import type { ReaderWatch } from './reader-watch.ts';

/** As pcscd names the two slots of vpcd. */
export const READER_NAMES = ['Virtual PCD 00 00', 'Virtual PCD 00 01'] as const;

export function caseNamed(name: string): SimulatedCase {
  const found = CASES.get(name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

export interface SystemRead {
  readonly result: CliResult;
  /** The printed object; an error where none was printed. */
  readonly json: ResultJson;
  readonly chip: VirtualChip;
}

/** Lays a card on the virtual reader, reads it with the command line, and takes it away. */
export async function readOnReader(
  found: SimulatedCase,
  files: CounterFiles,
  more: {
    readonly args?: readonly string[];
    readonly input?: string;
    readonly tamper?: Tamper;
    readonly slot?: 0 | 1;
    /** Waited for before the next card is laid down, where this one is torn away. */
    readonly watch?: ReaderWatch;
  } = {},
): Promise<SystemRead> {
  const chip = new VirtualChip(found.make());
  const slot = more.slot ?? 0;
  await more.watch?.isEmpty(READER_NAMES[slot]);
  const card = await VpcdCard.lay(chip, VPCD_PORTS[slot], more.tamper ?? null);
  try {
    const number = loadPerson(found.person ?? 'hanako').numberB;
    const args = more.args ?? ['--number-b', '-', '--trust', files.trust];
    const all = ['read', '--json', '--data', files.data, ...args];
    const result = await kazasu(all, `${more.input ?? number}\n`);
    return {
      result,
      chip,
      get json() {
        return JSON.parse(result.stdout) as ResultJson;
      },
    };
  } finally {
    await card.remove();
    await pcscdHasLooked();
  }
}
