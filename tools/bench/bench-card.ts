import { loadPurposes } from '../../desk/purposes.ts';
import { type InProcessReading, readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadIssuers, personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { MeasuredReading } from './road-table.ts';

const person = loadPerson('hanako');
const issuers = loadIssuers();

/** The ways in which the benchmarks read the standard card. */
export const CARD_ROADS = {
  'number, extended': { id: 'hospital-reception', route: 'b', extended: true },
  'number, short': { id: 'hospital-reception', route: 'b', extended: false },
  'number, no photo, extended': { id: 'shelter-roster', route: 'b', extended: true },
  'PIN, extended': { id: 'kiosk-certificate', route: 'pin', extended: true },
  'birth date, extended': { id: 'age-check', route: 'birth', extended: true },
} as const;

export type CardRoad = (typeof CARD_ROADS)[keyof typeof CARD_ROADS];

const DIGITS = { b: person.numberB, pin: person.pin ?? '', birth: person.birthDigits } as const;

export function newChip(): VirtualChip {
  return new VirtualChip(personalise(person, issuers));
}

/** One reading of the card with the sizes of design 8. */
export async function readCardOnce(road: CardRoad, chip: VirtualChip): Promise<MeasuredReading> {
  const { id, route, extended } = road;
  const reading: InProcessReading = {
    ...{ chip, purpose: purposeOf(id), digits: DIGITS[route], route, extended },
  };
  const report = await readInProcess(reading);
  if (report.failure !== null) throw new Error(report.failure.kind);
  const { link } = report;
  return { use: link, ownMs: link.elapsedMs - link.deviceMs };
}

function purposeOf(id: string): Purpose {
  const loaded = loadPurposes(null);
  const purpose = loaded.ok ? loaded.value.get(id) : undefined;
  if (purpose === undefined) throw new Error(`no purpose ${id}`);
  return purpose;
}
